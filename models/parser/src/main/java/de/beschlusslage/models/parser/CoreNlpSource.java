package de.beschlusslage.models.parser;

import de.beschlusslage.models.parse.ParserSource;
import de.beschlusslage.models.parse.SentenceParser;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;

/** CoreNLP's tagger and dependency parser with its German models (7 s, 0.7 GB). */
public final class CoreNlpSource implements ParserSource {
  private static final String TAGGER = "edu/stanford/nlp/models/pos-tagger/german-ud.tagger";
  private static final String PARSER = "edu/stanford/nlp/models/parser/nndep/UD_German.gz";

  /** For the service loader; nothing is loaded yet. */
  public CoreNlpSource() {}

  @Override
  public String name() {
    return "Stanford CoreNLP 4.5.10, german-ud.tagger, nndep/UD_German";
  }

  @Override
  public SentenceParser load() {
    RedwoodConfiguration.empty().apply(); // it would log to standard error
    return new CoreNlpParser(new MaxentTagger(TAGGER), DependencyParser.loadFromModelFile(PARSER));
  }
}
