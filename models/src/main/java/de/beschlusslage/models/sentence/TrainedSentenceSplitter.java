package de.beschlusslage.models.sentence;

import de.beschlusslage.corpus.Span;
import de.beschlusslage.corpus.lexicon.Lexicon;
import de.beschlusslage.corpus.lexicon.LexiconReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import opennlp.tools.dictionary.Dictionary;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.BinaryFileDataReader;
import opennlp.tools.ml.model.GenericModelReader;
import opennlp.tools.ml.model.GenericModelWriter;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.sentdetect.SentenceDetectorFactory;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.sentdetect.SentenceSample;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.StringList;
import opennlp.tools.util.TrainingParameters;

/**
 * Sentences by OpenNLP's maximum-entropy detector with the program's abbreviations, to measure the
 * {@link RuleSentenceSplitter rules} against. The model is shared; the detector, which is not safe
 * for threads, is made for each call.
 */
public final class TrainedSentenceSplitter implements SentenceSplitter {
  private final MaxentModel trained;
  private final SentenceModel model;

  private TrainedSentenceSplitter(MaxentModel trained) {
    this.trained = trained;
    this.model = new SentenceModel("de", trained, new HashMap<>(), factory());
  }

  /** What training depends on, as it stands on the card. */
  public static Map<String, String> parameters() {
    Map<String, String> parameters = new TreeMap<>();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, "MAXENT");
    parameters.put(TrainingParameters.CUTOFF_PARAM, "2");
    parameters.put(TrainingParameters.ITERATIONS_PARAM, "100");
    parameters.put(TrainingParameters.THREADS_PARAM, "1");
    return parameters;
  }

  /**
   * Trains a splitter; the same paragraphs give the same one.
   *
   * @param paragraphs each as its sentences
   * @throws IllegalArgumentException if there is nothing to learn from
   */
  public static TrainedSentenceSplitter train(List<List<String>> paragraphs) {
    if (paragraphs.isEmpty()) {
      throw new IllegalArgumentException("no paragraphs to learn from");
    }
    TrainingParameters parameters = new TrainingParameters();
    parameters().forEach(parameters::put);
    List<SentenceSample> samples = paragraphs.stream().map(p -> sample(p)).toList();
    try {
      return new TrainedSentenceSplitter(
          SentenceDetectorME.train(
                  "de", ObjectStreamUtils.createObjectStream(samples), factory(), parameters)
              .getMaxentModel());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SentenceSample sample(List<String> sentences) {
    StringBuilder text = new StringBuilder();
    List<opennlp.tools.util.Span> spans = new ArrayList<>();
    for (String sentence : sentences) {
      if (text.length() > 0) {
        text.append(' ');
      }
      spans.add(new opennlp.tools.util.Span(text.length(), text.length() + sentence.length()));
      text.append(sentence);
    }
    return new SentenceSample(text, spans.toArray(opennlp.tools.util.Span[]::new));
  }

  private static SentenceDetectorFactory factory() {
    Dictionary abbreviations = new Dictionary(true);
    for (Lexicon.Entry entry : LexiconReader.resource("abbreviations.csv").entries()) {
      if (!entry.value().equals("opener")) {
        entry.forms().forEach(form -> abbreviations.put(new StringList(form + ".")));
      }
    }
    return new SentenceDetectorFactory("de", true, abbreviations, new char[] {'.', '!', '?'});
  }

  @Override
  public List<Span> split(String text, Span within) {
    SentenceDetectorME detector =
        new SentenceDetectorME(model, factory().getAbbreviationDictionary());
    List<Span> sentences = new ArrayList<>();
    int start = within.start();
    while (start < within.end()) {
      int line = text.indexOf('\n', start);
      int end = line < 0 || line > within.end() ? within.end() : line;
      for (opennlp.tools.util.Span found : detector.sentPosDetect(text.substring(start, end))) {
        sentences.add(new Span(start + found.getStart(), start + found.getEnd()));
      }
      start = end + 1;
    }
    return sentences;
  }

  /** The trained file. */
  public byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      new GenericModelWriter((AbstractModel) trained, out).persist();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads a trained file.
   *
   * @throws IOException if it is none
   */
  public static TrainedSentenceSplitter read(byte[] bytes) throws IOException {
    return new TrainedSentenceSplitter(
        new GenericModelReader(new BinaryFileDataReader(new ByteArrayInputStream(bytes)))
            .getModel());
  }
}
