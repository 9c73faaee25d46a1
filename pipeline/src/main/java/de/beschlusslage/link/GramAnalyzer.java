package de.beschlusslage.link;

import java.io.IOException;
import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Character 5-grams of the words that speak of a subject: finds parts of unknown compounds. */
final class GramAnalyzer extends Analyzer {
  private final GermanWords words;
  private final GermanDemandAnalyzer reading;

  GramAnalyzer(GermanWords words) {
    this.words = words;
    this.reading = new GermanDemandAnalyzer(words);
  }

  @Override
  protected Reader initReader(String fieldName, Reader reader) {
    return reading.initReader(fieldName, reader);
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    Tokenizer source = new StandardTokenizer();
    return new TokenStreamComponents(source, new Grams(source, words));
  }

  private static final class Grams extends TokenFilter {
    private final GermanWords words;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private int[] grams = new int[0];
    private int next;

    Grams(TokenStream input, GermanWords words) {
      super(input);
      this.words = words;
    }

    @Override
    public boolean incrementToken() throws IOException {
      while (next == grams.length) {
        if (!input.incrementToken()) {
          return false;
        }
        Word word = words.of(term.toString());
        grams = word.stop() ? new int[0] : word.grams();
        next = 0;
      }
      term.setEmpty().append(Integer.toString(grams[next++], Character.MAX_RADIX));
      return true;
    }

    @Override
    public void reset() throws IOException {
      super.reset();
      grams = new int[0];
      next = 0;
    }
  }
}
