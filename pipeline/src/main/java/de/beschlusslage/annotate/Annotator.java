package de.beschlusslage.annotate;

import de.beschlusslage.corpus.Span;
import de.beschlusslage.corpus.Statement;
import de.beschlusslage.corpus.StatementType;
import de.beschlusslage.ingest.SourceText;
import de.beschlusslage.models.sentence.RuleSentenceSplitter;
import de.beschlusslage.models.sentence.SentenceSplitter;
import de.beschlusslage.structure.Outline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Labels the points of a resolution: which acts, by whom, toward whom.
 *
 * <p>Immutable and shared by all threads; all state of a document lives in the call.
 */
public final class Annotator {
  private static final int LONGEST_SENTENCE = 4000;
  private static final Set<StatementType> OFTEN_TOLD =
      Set.of(StatementType.VERPFLICHTET_SICH, StatementType.BEFUERWORTET, StatementType.EMPFIEHLT);

  private final SentenceSplitter splitter;
  private final SentenceReader reader;
  private final ActFinder acts;
  private final AddresseeFinder addressees;
  private final SecondReading second;
  private final Verdicts verdicts;

  private Annotator(
      SentenceSplitter splitter,
      SentenceReader reader,
      ActFinder acts,
      AddresseeFinder addressees,
      SecondReading second,
      Verdicts verdicts) {
    this.splitter = splitter;
    this.reader = reader;
    this.acts = acts;
    this.addressees = addressees;
    this.second = second;
    this.verdicts = verdicts;
  }

  /** An annotator with the program's own lexicons. */
  public static Annotator german() {
    return german(SecondReading.none());
  }

  /** An annotator with the program's own lexicons that reads again where they are unsure. */
  public static Annotator german(SecondReading second) {
    Clauses clauses = Clauses.german();
    Verdicts verdicts = Verdicts.german();
    return new Annotator(
        RuleSentenceSplitter.german(),
        SentenceReader.german(clauses),
        ActFinder.german(clauses, verdicts),
        new AddresseeFinder(clauses, verdicts),
        second,
        verdicts);
  }

  /**
   * The statements of each point of a section, by the point's path; their references are empty at
   * this stage.
   */
  public Map<String, List<Statement>> annotate(
      SourceText source, Outline outline, Outline.Section section) {
    String own = outline.session().conference().orElse("IntMK");
    Map<String, List<Statement>> labelled = new LinkedHashMap<>();
    Map<String, Memory> memories = new LinkedHashMap<>();
    for (Outline.Point point : section.points()) {
      Memory stem =
          point.parent().map(memories::get).filter(m -> m != null).orElse(Memory.none(own));
      Labelling labelling = new Labelling(source.text(), own, point, stem);
      labelled.put(point.path(), labelling.run());
      memories.put(point.path(), labelling.memory());
    }
    return labelled;
  }

  /**
   * What a stem hands to its points.
   *
   * @param inherits the act its points take over, empty if it is no stem
   * @param asked whom its last asking act asked
   */
  private record Memory(Optional<Statement> inherits, List<String> asked) {
    static Memory none(String own) {
      return new Memory(Optional.empty(), List.of());
    }
  }

  /** The work on one point. */
  private final class Labelling {
    private final String text;
    private final String own;
    private final Outline.Point point;
    private final Memory stem;
    private final List<Statement> statements = new ArrayList<>();
    private String speaker;
    private List<String> asked;

    /** The verb of the last sentence's act, empty if nobody spoke in it; at first it is open. */
    private Optional<String> spoke = Optional.of("");

    Labelling(String text, String own, Outline.Point point, Memory stem) {
      this.text = text;
      this.own = own;
      this.point = point;
      this.stem = stem;
      this.speaker = point.declarants().isEmpty() ? own : String.join("|", point.declarants());
      this.asked = stem.asked();
    }

    List<Statement> run() {
      List<Span> sentences = bounded(splitter.split(text, point.span()));
      SentenceReader.Quotes quotes = SentenceReader.quotes(text, point.span());
      for (int i = 0; i < sentences.size(); i++) {
        boolean last = i == sentences.size() - 1;
        Sentence sentence =
            reader.read(
                text,
                sentences.get(i),
                last ? point.closing() : Optional.empty(),
                quotes,
                own,
                point.declarants());
        if (sentence.size() == 0) {
          continue;
        }
        boolean inherits = i == 0 && stem.inherits().isPresent();
        List<Act> found = acts.find(sentence, inherits);
        if (inherits) {
          found = inherit(sentence, found);
        }
        found = found.stream().filter(act -> !tellsOfOthers(sentence, act)).toList();
        for (Act act : found) {
          add(sentence, act);
        }
        if (found.isEmpty() && !inherits) {
          second.acts(sentence, i == 0).forEach(f -> add(sentence, f.act(), f.addressees()));
        }
        spoke = found.stream().filter(Labelling::isSpoken).reduce((a, b) -> b).map(sentence::verb);
        if (introducesWording(sentence, found)) {
          break;
        }
      }
      closeSpans();
      return List.copyOf(statements);
    }

    private static boolean isSpoken(Act act) {
      return act.voice() == Act.Voice.ACTIVE;
    }

    /**
     * "Sie unterstützen Geflüchtete": verbs that describe as well as they promise, with a pronoun
     * that need not mean who spoke in the sentence before.
     */
    private boolean tellsOfOthers(Sentence s, Act act) {
      boolean pronoun = isSpoken(act) && act.holder().isEmpty() && OFTEN_TOLD.contains(act.type());
      if (!pronoun || !verdicts.is("describes", s.verb(act))) {
        return false;
      }
      boolean samePerson =
          spoke
              .filter(v -> v.isEmpty() || v.endsWith("n") == s.verb(act).endsWith("n"))
              .isPresent();
      return !samePerson;
    }

    /**
     * No German sentence is that long: what is, is read piece by piece, so that time stays linear.
     */
    private List<Span> bounded(List<Span> sentences) {
      List<Span> bounded = new ArrayList<>(sentences.size());
      for (Span sentence : sentences) {
        int start = sentence.start();
        while (sentence.end() - start > LONGEST_SENTENCE) {
          int cut = text.lastIndexOf(' ', start + LONGEST_SENTENCE);
          int end = cut > start ? cut : start + LONGEST_SENTENCE;
          bounded.add(new Span(start, end));
          start = end;
        }
        bounded.add(new Span(start, sentence.end()));
      }
      return bounded;
    }

    /** "wird wie folgt gefasst:": what follows is the new wording, not the conference's acts. */
    private boolean introducesWording(Sentence s, List<Act> found) {
      return s.word(s.size() - 1).equals(":")
          && found.stream()
              .anyMatch(
                  act ->
                      act.voice() == Act.Voice.PASSIVE
                          && act.trigger().stream()
                              .anyMatch(
                                  t ->
                                      s.word(t).equals("gefasst")
                                          || s.word(t).equals("eingefügt")
                                          || s.word(t).equals("geändert")));
    }

    /** The first clause of a point takes its stem's act unless it performs one of its own. */
    private List<Act> inherit(Sentence s, List<Act> found) {
      boolean performs =
          !found.isEmpty()
              && found.get(0).from() == 0
              && (found.get(0).voice() == Act.Voice.ACTIVE
                  || found.get(0).voice() == Act.Voice.PASSIVE && found.get(0).type().asks());
      if (performs) {
        return found;
      }
      Statement act = stem.inherits().get();
      speaker = act.holder();
      statements.add(
          new Statement(
              act.type(),
              "",
              true,
              act.holder(),
              act.addressees(),
              List.of(),
              List.of(),
              Math.min(0.95, act.confidence()),
              s.span(0, s.size())));
      if (act.type().asks()) {
        asked = act.addressees();
      }
      List<Act> further = new ArrayList<>();
      for (Act own : found) {
        String before = s.word(own.verb() - 1);
        if (!further.isEmpty() || opensSecondClause(s, own) || before.equals("und")) {
          further.add(
              own.from() > 0
                  ? own
                  : new Act(
                      own.type(),
                      own.trigger(),
                      own.verb(),
                      own.verb(),
                      own.to(),
                      own.voice(),
                      own.frame(),
                      own.holder(),
                      own.confidence()));
        }
      }
      return further;
    }

    private static boolean opensSecondClause(Sentence s, Act act) {
      String before = s.word(act.from() - 1);
      return act.from() > 0
          && (before.equals(";") || before.equals("und") || act.voice() == Act.Voice.ACTIVE);
    }

    private void add(Sentence s, Act act) {
      Act bounded = act.until(Math.min(act.to(), s.size()));
      List<String> found = addressees.find(s, bounded);
      if (found.isEmpty()) {
        found = second.addressees(s, bounded);
      }
      add(s, bounded, found);
    }

    private void add(Sentence s, Act act, List<String> named) {
      List<String> found = named;
      act.holder().ifPresent(holder -> speaker = holder);
      if (act.type().asks()) {
        if (found.isEmpty()) {
          found = asked;
        } else {
          asked = found;
        }
      }
      List<String> trigger = act.trigger().stream().map(s::word).toList();
      statements.add(
          new Statement(
              act.type(),
              String.join(" ", trigger),
              false,
              speaker,
              found,
              List.of(),
              List.of(),
              act.confidence(),
              s.span(act.from(), Math.max(act.from() + 1, act.to()))));
    }

    /** Each statement reaches to where the next begins, the last to the end of the point. */
    private void closeSpans() {
      for (int i = 0; i < statements.size(); i++) {
        Statement st = statements.get(i);
        int limit =
            i + 1 < statements.size() ? statements.get(i + 1).span().start() : point.span().end();
        int end = Math.max(limit, st.span().start());
        while (end > st.span().start() && Character.isWhitespace(text.charAt(end - 1))) {
          end--;
        }
        statements.set(
            i,
            new Statement(
                st.type(),
                st.trigger(),
                st.inherited(),
                st.holder(),
                st.addressees(),
                st.legal(),
                st.prior(),
                st.confidence(),
                new Span(st.span().start(), end)));
      }
    }

    Memory memory() {
      if (!isStem() || statements.isEmpty() && stem.inherits().isEmpty()) {
        return new Memory(Optional.empty(), asked);
      }
      Optional<Statement> last =
          statements.isEmpty()
              ? stem.inherits()
              : Optional.of(statements.get(statements.size() - 1));
      return new Memory(last, asked);
    }

    /** A text that does not end its sentence, or ends with a colon, opens a list. */
    private boolean isStem() {
      if (point.closing().isPresent()) {
        return true;
      }
      String own = point.span().in(text).stripTrailing();
      if (own.isEmpty()) {
        return true;
      }
      char end = own.charAt(own.length() - 1);
      return end != '.' && end != '!' && end != '?';
    }
  }
}
