package de.beschlusslage.export.inception;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.beschlusslage.corpus.Problem;
import de.beschlusslage.corpus.Span;
import de.beschlusslage.corpus.StatementType;
import de.beschlusslage.corpus.Vote;
import de.beschlusslage.corpus.label.LabelMaker;
import de.beschlusslage.corpus.label.LabelledItem;
import de.beschlusslage.corpus.label.LabelledResolution;
import de.beschlusslage.corpus.label.LabelledStatement;
import de.beschlusslage.corpus.label.Labels;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.StringArrayFS;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.json.jsoncas2.JsonCas2Deserializer;
import org.apache.uima.resource.ResourceInitializationException;
import org.apache.uima.resource.metadata.TypeDescription;
import org.apache.uima.resource.metadata.TypeSystemDescription;

/**
 * Reads what experts corrected in INCEpTION back as labels. An annotation belongs to the resolution
 * and item it begins in; one that stands outside, or whose type is no type, is a problem with its
 * text.
 */
public final class InceptionReader {
  private static final int EXCERPT = 60;

  private static final Set<String> PRIMITIVES =
      Set.of(
          CAS.TYPE_NAME_STRING,
          CAS.TYPE_NAME_BOOLEAN,
          CAS.TYPE_NAME_BYTE,
          CAS.TYPE_NAME_SHORT,
          CAS.TYPE_NAME_INTEGER,
          CAS.TYPE_NAME_LONG,
          CAS.TYPE_NAME_FLOAT,
          CAS.TYPE_NAME_DOUBLE);

  private final String file;
  private final List<Problem> problems = new ArrayList<>();

  private InceptionReader(String file) {
    this.file = file;
  }

  /**
   * Reads one document.
   *
   * @param file what problems call it
   * @throws IOException if {@code in} fails or holds no CAS JSON
   */
  public static Labels read(String file, InputStream in) throws IOException {
    byte[] json = in.readAllBytes();
    CAS cas;
    try {
      cas = Layers.emptyCas(declared(json));
      new JsonCas2Deserializer().deserialize(new ByteArrayInputStream(json), cas);
    } catch (IOException | ResourceInitializationException | RuntimeException e) {
      throw new IOException(file + ": no UIMA CAS JSON with its types: " + e.getMessage(), e);
    }
    return new InceptionReader(file).labels(cas);
  }

  // A tool's file also holds layers of its own (tokens, sentences); UIMA reads a file only into a
  // CAS
  // that knows all of its types, and cannot make one from the file by itself.
  private static TypeSystemDescription declared(byte[] json) throws IOException {
    TypeSystemDescription types =
        UIMAFramework.getResourceSpecifierFactory().createTypeSystemDescription();
    JsonNode declared = new ObjectMapper().readTree(json).path("%TYPES");
    for (Map.Entry<String, JsonNode> entry : declared.properties()) {
      TypeDescription type =
          types.addType(entry.getKey(), "", entry.getValue().path("%SUPER_TYPE").asText());
      for (Map.Entry<String, JsonNode> field : entry.getValue().properties()) {
        if (!field.getKey().startsWith("%")) {
          String range = field.getValue().path("%RANGE").asText();
          type.addFeature(field.getKey(), "", range.endsWith("[]") ? array(range) : range);
        }
      }
    }
    return types;
  }

  private static String array(String range) {
    String element = range.substring(0, range.length() - 2);
    return PRIMITIVES.contains(element) ? element + "Array" : CAS.TYPE_NAME_FS_ARRAY;
  }

  private Labels labels(CAS cas) {
    List<AnnotationFS> items = all(cas, Layers.ITEM);
    List<AnnotationFS> statements = all(cas, Layers.STATEMENT);
    List<LabelledResolution> resolutions = new ArrayList<>();
    for (AnnotationFS resolution : all(cas, Layers.RESOLUTION)) {
      List<LabelledItem> its = new ArrayList<>();
      for (AnnotationFS item : taken(items, resolution)) {
        List<LabelledStatement> acts = new ArrayList<>();
        for (AnnotationFS statement : taken(statements, item)) {
          statement(statement).ifPresent(acts::add);
        }
        its.add(
            LabelMaker.item(
                text(item, Layers.PATH),
                item.getCoveredText(),
                values(item, Layers.LEGAL),
                values(item, Layers.PRIOR),
                acts));
      }
      resolutions.add(
          new LabelledResolution(
              file,
              resolutions.size() + 1,
              text(resolution, Layers.DOCUMENT),
              text(resolution, Layers.TOP),
              text(resolution, Layers.TITLE),
              values(resolution, Layers.APPLICANTS),
              vote(resolution),
              its));
    }
    items.forEach(left -> problem(left, "a Ziffer outside every Beschluss"));
    statements.forEach(left -> problem(left, "an Aussage outside every Ziffer"));
    return new Labels(resolutions, List.of(), problems);
  }

  private static List<AnnotationFS> all(CAS cas, String layer) {
    Type type = cas.getTypeSystem().getType(layer);
    List<AnnotationFS> found = new ArrayList<>();
    cas.<AnnotationFS>getAnnotationIndex(type).forEach(found::add);
    return found;
  }

  /** Removes from {@code annotations} those that begin inside {@code within}. */
  private static List<AnnotationFS> taken(List<AnnotationFS> annotations, AnnotationFS within) {
    Span span = new Span(within.getBegin(), within.getEnd());
    List<AnnotationFS> inside =
        annotations.stream()
            .filter(a -> span.start() <= a.getBegin() && a.getBegin() < span.end())
            .toList();
    annotations.removeAll(inside);
    return inside;
  }

  private Optional<LabelledStatement> statement(AnnotationFS statement) {
    String label = text(statement, Layers.TYPE);
    Optional<StatementType> type = StatementType.ofLabel(label);
    if (type.isEmpty()) {
      problem(statement, "no such art: \"" + label + "\"");
    }
    return type.map(
        t ->
            new LabelledStatement(
                LabelMaker.quote(statement.getCoveredText()),
                text(statement, Layers.TRIGGER),
                t,
                values(statement, Layers.HOLDER),
                values(statement, Layers.ADDRESSEES),
                values(statement, Layers.LEGAL),
                values(statement, Layers.PRIOR)));
  }

  private Vote vote(AnnotationFS resolution) {
    String label = text(resolution, Layers.VOTE);
    for (Vote vote : Vote.values()) {
      if (vote.label().equals(label)) {
        return vote;
      }
    }
    problem(resolution, "no such abstimmung: \"" + label + "\"");
    return Vote.UNSTATED;
  }

  private static String text(AnnotationFS annotation, String name) {
    Feature feature = annotation.getType().getFeatureByBaseName(name);
    return Optional.ofNullable(annotation.getStringValue(feature)).orElse("").strip();
  }

  private static List<String> values(AnnotationFS annotation, String name) {
    Feature feature = annotation.getType().getFeatureByBaseName(name);
    if (annotation.getFeatureValue(feature) instanceof StringArrayFS array) {
      List<String> values = new ArrayList<>();
      for (String value : array.toStringArray()) {
        Optional.ofNullable(value)
            .map(String::strip)
            .filter(v -> !v.isEmpty())
            .ifPresent(values::add);
      }
      return values;
    }
    return List.of();
  }

  private void problem(AnnotationFS annotation, String message) {
    String text = annotation.getCoveredText().strip();
    String excerpt = text.length() <= EXCERPT ? text : text.substring(0, EXCERPT) + " …";
    problems.add(
        Problem.of(
            Problem.Severity.ERROR,
            file,
            message + " (at " + annotation.getBegin() + ": " + excerpt + ")"));
  }
}
