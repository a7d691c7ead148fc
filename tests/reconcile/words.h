#pragma once
// The words that all tests of this folder compare claims by.

#include "knowledge/agreement_words.h"
#include "knowledge/files.h"

namespace claimgraph {

inline const AgreementWords& words() {
  static const AgreementWords instance = load_agreement_words(Files::builtin());
  return instance;
}

}  // namespace claimgraph
