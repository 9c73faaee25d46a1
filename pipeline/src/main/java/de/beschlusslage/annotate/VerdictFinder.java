package de.beschlusslage.annotate;

import de.beschlusslage.corpus.StatementType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Judgements of a speaker: "hält … für notwendig", "erachtet … als nicht ausreichend". */
final class VerdictFinder {
  private final Verdicts verdicts;

  VerdictFinder(Verdicts verdicts) {
    this.verdicts = verdicts;
  }

  /** "hält … für notwendig", "erachtet … als nicht ausreichend", "sieht … nicht umgesetzt". */
  Optional<Act> at(Sentence s, int at, int start, int end, Speaker speaker) {
    if (!verdicts.is("judges", s.word(at))) {
      return Optional.empty();
    }
    if (at >= start + 2 && (s.word(start).equals("Für") || s.word(start).equals("Als"))) {
      for (int i = start + 1; i < at; i++) {
        boolean good = verdicts.is("good", s.word(i));
        if (i + 1 == at && (good || verdicts.is("bad", s.word(i)))) {
          boolean not = Verdicts.isNegation(s.word(i - 1));
          StatementType type = good && !not ? StatementType.BEFUERWORTET : StatementType.KRITISIERT;
          return Optional.of(
              new Act(
                  type,
                  List.of(start, i, at),
                  at,
                  start,
                  s.size(),
                  Act.Voice.ACTIVE,
                  Act.Frame.NONE,
                  speaker.holder(),
                  0.9));
        }
      }
    }
    for (int i = at + 1; i < end; i++) {
      if (!s.isMain(i)) {
        continue;
      }
      boolean good =
          verdicts.is("good", s.word(i))
              || verdicts.is("duty-noun", s.word(i)) && s.word(i - 2).equals("von");
      boolean bad =
          verdicts.is("bad", s.word(i))
              || !good
                  && s.word(i - 1).equals("nicht")
                  && s.word(i - 2).equals("für")
                  && s.endsPart(i);
      boolean failed =
          !good
              && !bad
              && VerbForms.isParticiple(s.word(i))
              && s.endsPart(i)
              && Verdicts.isNegation(s.word(i - 1));
      if (!good && !bad && !failed
          || !failed
              && !(s.endsPart(i) || s.word(i + 1).equals("an") || s.word(i + 1).equals("auch"))) {
        continue;
      }
      int link = linkBefore(s, at, i);
      if (link < 0 && !failed && !s.word(at).startsWith("f")) {
        continue;
      }
      boolean not = negatedBefore(s, at, i) && !(bad && !verdicts.is("bad", s.word(i)));
      List<Integer> trigger = new ArrayList<>(List.of(at));
      if (link >= 0) {
        trigger.add(link);
      }
      if (not && !failed) {
        trigger.add(negationBefore(s, at, i));
      }
      if (failed) {
        trigger.add(i - 1);
      }
      trigger.add(i);
      StatementType type =
          bad != not || failed ? StatementType.KRITISIERT : StatementType.BEFUERWORTET;
      return Optional.of(
          new Act(
              type,
              trigger,
              at,
              start,
              s.size(),
              Act.Voice.ACTIVE,
              Act.Frame.NONE,
              speaker.holder(),
              0.92));
    }
    return byNoun(s, at, start, end, speaker);
  }

  /** "hält … für einen sinnvollen Weg", "erachtet … als unnötige Härte". */
  private Optional<Act> byNoun(Sentence s, int at, int start, int end, Speaker speaker) {
    if (!verdicts.is("judges-noun", s.word(at))) {
      return Optional.empty();
    }
    for (int i = at + 2; i + 1 < end; i++) {
      boolean good = verdicts.inflected("good", s.word(i));
      int link = s.isMain(i) && (good || verdicts.inflected("bad", s.word(i))) ? i - 1 : -1;
      if (link > at && !isLink(s.word(link))) {
        link--; // its article
      }
      if (link <= at || !isLink(s.word(link)) || !Character.isUpperCase(s.word(i + 1).charAt(0))) {
        continue;
      }
      boolean not = s.word(link + 1).startsWith("kein") || Verdicts.isNegation(s.word(link - 1));
      return Optional.of(
          new Act(
              good && !not ? StatementType.BEFUERWORTET : StatementType.KRITISIERT,
              IntStream.concat(IntStream.of(at), IntStream.range(link, i + 2)).boxed().toList(),
              at,
              start,
              s.size(),
              Act.Voice.ACTIVE,
              Act.Frame.NONE,
              speaker.holder(),
              0.85));
    }
    return Optional.empty();
  }

  private static boolean isLink(String word) {
    return word.equals("für") || word.equals("als");
  }

  /** "wird von der IntMK als unzureichend bewertet"; {@code judge} is who judges. */
  Optional<Act> passive(Sentence s, int at, int start, int end, Speaker judge) {
    for (int i = at + 2; i < end; i++) {
      boolean good = verdicts.is("good", s.word(i - 1));
      boolean judged =
          s.isMain(i)
              && s.endsPart(i)
              && verdicts.is("judged", s.word(i))
              && (good || verdicts.is("bad", s.word(i - 1)));
      int link = judged ? linkBefore(s, at, i - 1) : -1;
      if (link < 0) {
        continue;
      }
      boolean not = negatedBefore(s, at, i - 1);
      List<Integer> trigger = new ArrayList<>(List.of(at, link));
      if (not) {
        trigger.add(negationBefore(s, at, i - 1));
      }
      trigger.addAll(List.of(i - 1, i));
      trigger.sort(null);
      return Optional.of(
          new Act(
              good && !not ? StatementType.BEFUERWORTET : StatementType.KRITISIERT,
              trigger,
              at,
              start,
              s.size(),
              Act.Voice.PASSIVE,
              Act.Frame.NONE,
              judge.holder(),
              0.9));
    }
    return Optional.empty();
  }

  private static int linkBefore(Sentence s, int from, int to) {
    for (int i = to - 1; i > from && i > to - 8; i--) {
      if (isLink(s.word(i))) {
        return i;
      }
    }
    return -1;
  }

  private static int negationBefore(Sentence s, int from, int to) {
    for (int i = to - 1; i > from && i > to - 4; i--) {
      if (Verdicts.isNegation(s.word(i))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean negatedBefore(Sentence s, int from, int to) {
    return negationBefore(s, from, to) >= 0;
  }
}
