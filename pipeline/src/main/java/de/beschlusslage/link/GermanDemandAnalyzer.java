package de.beschlusslage.link;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * German analysis for demands: gender signs joined, words stemmed, compounds also indexed by their
 * parts at the same position, words without a subject left out.
 */
public final class GermanDemandAnalyzer extends Analyzer {
  /** "Migrant*innen", "Migrant:innen", "Migrant_innen" and soft hyphens: one word each. */
  private static final NormalizeCharMap GENDER_SIGNS = genderSigns();

  private final GermanWords words;

  /** An analyzer with its own word cache. */
  public GermanDemandAnalyzer() {
    this(new GermanWords());
  }

  GermanDemandAnalyzer(GermanWords words) {
    this.words = words;
  }

  private static NormalizeCharMap genderSigns() {
    NormalizeCharMap.Builder builder = new NormalizeCharMap.Builder();
    for (String sign : List.of("*", ":", "_", "/-")) {
      builder.add(sign + "in", "in");
    }
    builder.add("\u00ad", "");
    return builder.build();
  }

  @Override
  protected Reader initReader(String fieldName, Reader reader) {
    return new MappingCharFilter(GENDER_SIGNS, reader);
  }

  @Override
  protected Reader initReaderForNormalization(String fieldName, Reader reader) {
    return initReader(fieldName, reader);
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    Tokenizer source = new StandardTokenizer();
    return new TokenStreamComponents(source, new StemAndParts(source, words));
  }

  GermanWords words() {
    return words;
  }

  /** The words of {@code text} in order, stop words included. */
  List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    try (Reader reader = initReader("", new java.io.StringReader(text));
        StandardTokenizer tokenizer = new StandardTokenizer()) {
      tokenizer.setReader(reader);
      CharTermAttribute term = tokenizer.getAttribute(CharTermAttribute.class);
      OffsetAttribute offset = tokenizer.getAttribute(OffsetAttribute.class);
      tokenizer.reset();
      while (tokenizer.incrementToken()) {
        tokens.add(new Token(words.of(term.toString()), offset.startOffset(), offset.endOffset()));
      }
      tokenizer.end();
    } catch (IOException e) {
      throw new UncheckedIOException("reading from a string failed", e);
    }
    return tokens;
  }

  /** Replaces each word by its stem and adds the stems of its parts at the same position. */
  private static final class StemAndParts extends TokenFilter {
    private final GermanWords words;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute position =
        addAttribute(PositionIncrementAttribute.class);
    private final List<String> pending = new ArrayList<>();
    private State state = captureState();

    StemAndParts(TokenStream input, GermanWords words) {
      super(input);
      this.words = words;
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (!pending.isEmpty()) {
        restoreState(state);
        term.setEmpty().append(pending.remove(0));
        position.setPositionIncrement(0);
        return true;
      }
      int skipped = 0;
      while (input.incrementToken()) {
        Word word = words.of(term.toString());
        if (word.stop()) {
          skipped += position.getPositionIncrement();
          continue;
        }
        position.setPositionIncrement(position.getPositionIncrement() + skipped);
        term.setEmpty().append(word.stem());
        if (!word.parts().isEmpty()) {
          state = captureState();
          pending.addAll(word.parts());
        }
        return true;
      }
      return false;
    }

    @Override
    public void reset() throws IOException {
      super.reset();
      pending.clear();
    }
  }
}
