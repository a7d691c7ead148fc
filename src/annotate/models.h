#pragma once
// All trained models together, and the files they come from.

#include "annotate/morphology.h"
#include "annotate/names.h"
#include "annotate/parser.h"
#include "annotate/tagger.h"
#include "annotate/words.h"
#include "knowledge/files.h"

namespace claimgraph {

inline constexpr const char* kTaggerFile =
    "data/models/tagger.bin";  ///< with lexicon and morphology
inline constexpr const char* kParserFile = "data/models/parser.bin";
inline constexpr const char* kNamesFile = "data/models/names.bin";

struct ModelSet {
  Lexicon lexicon;
  Tagger tagger;
  Morphology morphology;
  Parser parser;
  NameModel names;
};

/// Opens the three files; their bytes are used in place, so `files` must outlive the result. Throws
/// Failure naming the file that is missing, damaged or of another version.
ModelSet read_models(const Files& files);

}  // namespace claimgraph
