#include "annotate/models.h"

namespace claimgraph {

ModelSet read_models(const Files& files) {
  ModelSet models;
  ModelReader tagger(kTaggerFile, files.read(kTaggerFile), "tagger");
  models.lexicon = Lexicon::read(tagger);
  models.tagger = Tagger::read(tagger);
  models.morphology = Morphology::read(tagger, models.tagger.tags.size());
  ModelReader parser(kParserFile, files.read(kParserFile), "parser");
  models.parser = Parser::read(parser);
  ModelReader names(kNamesFile, files.read(kNamesFile), "names");
  models.names = NameModel::read(names);
  return models;
}

}  // namespace claimgraph
