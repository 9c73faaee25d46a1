package de.beschlusslage.reference;

import de.beschlusslage.corpus.law.Law;
import de.beschlusslage.corpus.law.LawKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One pass over a text: norms with their laws, and laws as a whole. */
final class LegalScanner {
  private static final String SGB = "SGB";

  private final LawNames names;
  private final NameAutomaton<LawIndex.Named>.Walker walker;
  private final Cursor at;
  private final NormParser norms;
  private final EuropeanActs european;
  private final TitleParser titles;
  private final NameTail tail;
  private final int from;
  private final List<Cite> cites = new ArrayList<>();

  LegalScanner(CharSequence text, int from, int to, LawNames names) {
    this.names = names;
    this.walker = names.walker();
    this.at = new Cursor(text, to);
    this.norms = new NormParser(text, to);
    this.european = new EuropeanActs(at);
    this.titles = new TitleParser(at);
    this.tail = new NameTail(at);
    this.from = from;
  }

  List<Cite> scan() {
    int i = from;
    int limit = at.limit;
    CharSequence text = at.text;
    while (i < limit) {
      char c = text.charAt(i);
      if (c == '§' || c == '&' && at.starts(i, "&#167;")) {
        i = norms(i);
      } else if (Character.isLetterOrDigit(c)) {
        i = Character.isUpperCase(c) ? word(i) : skipWord(text, i, limit);
      } else {
        i++;
      }
    }
    return cites;
  }

  private static int skipWord(CharSequence text, int start, int limit) {
    // hyphens too: in "jurisPK-SGB" the second part is no name of a law
    return Tokens.end(text, start, limit);
  }

  private int norms(int i) {
    boolean parsed = norms.parse(i);
    int end = norms.end();
    if (!parsed) {
      return end;
    }
    Optional<LawNames.Hit> law = lawOf(end);
    if (law.isPresent()) {
      int done = add(i, law.get(), List.copyOf(norms.found()));
      return Math.max(done, end);
    }
    lawBefore(i).ifPresent(l -> cites.add(new Cite(i, end, end, norms.found(), l, false)));
    return end;
  }

  // "AufenthG (§ 44)": the law stands right before its norm
  private Optional<Law> lawBefore(int i) {
    if (cites.isEmpty()) {
      return Optional.empty();
    }
    Cite last = cites.get(cites.size() - 1);
    if (!last.norms().isEmpty()) {
      return Optional.empty();
    }
    int k = at.blanks(last.end());
    if (at.at(k) == '(') {
      k = at.blanks(k + 1);
    }
    return k == i ? Optional.of(last.law()) : Optional.empty();
  }

  /** The law that a chain of norms ending at {@code end} belongs to. */
  private Optional<LawNames.Hit> lawOf(int end) {
    int i = at.blanks(end);
    Optional<LawNames.Hit> direct = lawAt(i, true);
    if (direct.isPresent()) {
      return direct;
    }
    Optional<LawNames.Hit> foreign = foreign(i);
    if (foreign.isPresent()) {
      return foreign;
    }
    int e = Math.min(at.tokenEnd(i), at.limit);
    if (i >= e) {
      return Optional.empty();
    }
    String link = at.slice(i, Math.min(e, i + 5));
    boolean linked =
        switch (link) {
          case "des", "der", "dem", "den", "im", "zum" -> true;
          default -> false;
        };
    if (!linked) {
      return at.at(i) == '(' ? bracketed(i) : Optional.empty();
    }
    int k = at.blanks(e);
    // "des deutschen Außensteuergesetzes"
    for (int adjectives = 0; adjectives < 2 && Character.isLowerCase(at.at(k)); adjectives++) {
      int word = at.tokenEnd(k);
      String adjective = at.slice(k, word);
      if (!adjective.endsWith("en") && !adjective.endsWith("er")) {
        return Optional.empty();
      }
      k = at.blanks(word);
    }
    return lawAt(k, true);
  }

  // "Art. 353 CPP": whatever has articles and capitals is a code or a treaty
  private Optional<LawNames.Hit> foreign(int i) {
    boolean articles = norms.found().get(0).norm().sign().equals("Art.");
    return articles && Character.isUpperCase(at.at(i))
        ? names.capitals(at.text, i, at.tokenEnd(i))
        : Optional.empty();
  }

  // "§ 52 Absatz 2 (AO)"
  private Optional<LawNames.Hit> bracketed(int open) {
    int i = at.blanks(open + 1);
    if (!walker.matches(at.text, i, at.limit)) {
      return Optional.empty();
    }
    int close = at.blanks(walker.end());
    if (at.at(close) != ')') {
      return Optional.empty();
    }
    return Optional.of(new LawNames.Hit(i, close + 1, walker.value().law()));
  }

  private int word(int i) {
    int e = at.tokenEnd(i);
    if (at.at(i) == 'A' && at.at(i + 1) == 'r' && at.at(i + 2) == 't' && e - i <= 8) {
      if (norms.parse(i)) {
        return norms(i);
      }
    }
    List<LawNames.Hit> acts = european.at(i, e);
    if (!acts.isEmpty()) {
      int done = e;
      for (LawNames.Hit act : acts) {
        done = add(act.start(), act, List.of());
      }
      return done;
    }
    Optional<LawNames.Hit> law = lawAt(i, false);
    if (law.isPresent()) {
      return Math.max(add(law.get().start(), law.get(), List.of()), i + 1);
    }
    return e;
  }

  /** The law whose name begins at {@code i}. */
  private Optional<LawNames.Hit> lawAt(int i, boolean afterNorm) {
    if (i >= at.limit || !Character.isUpperCase(at.at(i))) {
      return Optional.empty();
    }
    int e = at.tokenEnd(i);
    if (walker.matches(at.text, i, at.limit)
        && (afterNorm || walker.value().alone() && !draft(i, walker.end()))) {
      int end = walker.end();
      Law law = walker.value().law();
      return !afterNorm && Tokens.isHyphen(at.at(end)) && !changesBoth(end)
          ? Optional.empty()
          : registered(i, end, law);
    }
    if (afterNorm) {
      List<LawNames.Hit> acts = european.at(i, e);
      if (!acts.isEmpty()) {
        return Optional.of(acts.get(0));
      }
    }
    Optional<LawNames.Hit> hyphenated = hyphenated(i, e);
    if (hyphenated.isPresent()) {
      return hyphenated;
    }
    int title = titles.end(i, e);
    if (title > 0 && (afterNorm || !indefinite(i))) {
      return Optional.of(tail.titled(i, title));
    }
    Optional<LawNames.Hit> compound = names.compound(at.text, i, e, afterNorm);
    if (compound.isPresent() && !afterNorm && indefinite(i)) {
      return Optional.empty(); // "ein Teilhabegesetz" is a wish
    }
    if (compound.isPresent()) {
      return compound.map(hit -> tail.widened(hit, from));
    }
    Optional<LawNames.Hit> pair = paired(i, e, afterNorm);
    if (pair.isPresent()) {
      return pair;
    }
    if (afterNorm) {
      Optional<LawNames.Hit> adjective = adjective(i, e);
      if (adjective.isPresent()) {
        return adjective;
      }
    }
    Optional<LawNames.Hit> constitution = constitution(i, e);
    if (constitution.isPresent()) {
      return constitution;
    }
    Optional<LawNames.Hit> shortForm = names.shortForm(at.text, i, e, afterNorm);
    if (shortForm.isPresent() || afterNorm || !tail.isDated(e)) {
      return shortForm;
    }
    return names.dated(at.text, i, e);
  }

  // "AGG- und StAG-Reform" changes both, "SGB II- und SGB III-Leistungen" change none
  private boolean changesBoth(int hyphen) {
    int i = hyphen + 1;
    for (int tokens = 0; tokens < 5; tokens++) {
      i = at.blanks(i);
      int e = i < at.limit ? at.tokenEnd(i) : i;
      int last = e - 1;
      while (last > i && !Tokens.isHyphen(at.at(last))) {
        last--;
      }
      if (last > i) {
        return names.isChange(at.text, last + 1, e);
      }
      i = e;
    }
    return false;
  }

  // "Verfassung des Saarlandes"
  private Optional<LawNames.Hit> constitution(int i, int e) {
    if (!at.word(i, "Verfassung") && !at.word(i, "Landesverfassung")) {
      return Optional.empty();
    }
    int end = tail.land(e);
    return end > e
        ? Optional.of(new LawNames.Hit(i, end, new Law(at.slice(i, end), LawKind.LAW, "")))
        : Optional.empty();
  }

  // "Entwurf eines Neunten Gesetzes zur …" cites no law yet
  private boolean draft(int i, int end) {
    return end - i > 25 && indefinite(i);
  }

  // "Teilhabe- und Integrationsgesetz", not in the register
  private Optional<LawNames.Hit> paired(int i, int e, boolean afterNorm) {
    if (!Tokens.isHyphen(at.at(e))) {
      return Optional.empty();
    }
    int und = at.blanks(e + 1);
    if (!at.word(und, "und")) {
      return Optional.empty();
    }
    int second = at.blanks(und + 3);
    if (!Character.isUpperCase(at.at(second))) {
      return Optional.empty();
    }
    int end = at.tokenEnd(second);
    return names
        .compound(at.text, second, end, afterNorm)
        .map(
            hit ->
                tail.widened(
                    new LawNames.Hit(
                        i,
                        end,
                        new Law(at.slice(i, second) + hit.law().shortForm(), hit.law().kind(), "")),
                    from));
  }

  // "§ 2 des Sächsischen Reisekostengesetzes"
  private Optional<LawNames.Hit> adjective(int i, int e) {
    int next = at.blanks(e);
    if (!tail.isNameAdjective(i, e) || !Character.isUpperCase(at.at(next))) {
      return Optional.empty();
    }
    return names
        .compound(at.text, next, at.tokenEnd(next), true)
        .map(hit -> tail.widened(hit, from));
  }

  private boolean indefinite(int i) {
    int b = at.before(i);
    if (b < 0) {
      return false;
    }
    return at.word(b, "ein")
        || at.word(b, "eines")
        || at.word(b, "einem")
        || at.word(b, "eine")
        || at.word(b, "einer")
        || at.word(b, "kein")
        || at.word(b, "neues")
        || at.word(b, "neuen");
  }

  /** "SGB II/III", "SGB II-Leistungen", "EUV": what follows a registered name may change it. */
  private Optional<LawNames.Hit> registered(int i, int end, Law law) {
    if (law.shortForm().equals(SGB)) {
      int next = at.blanks(end);
      int roman = next;
      while ("IVX".indexOf(at.at(roman)) >= 0 && roman < at.limit) {
        roman++;
      }
      if (roman > next && Tokens.isHyphen(at.at(roman))) {
        int e = at.tokenEnd(next);
        boolean change = roman + 1 < e && names.isChange(at.text, roman + 1, e);
        Law book = new Law(SGB + " " + at.slice(next, roman), LawKind.LAW, "");
        return change ? Optional.of(new LawNames.Hit(i, roman, book)) : Optional.empty();
      }
    }
    // "PartG Bln" is no federal law
    int ofLand = law.kind() == LawKind.EUROPEAN ? end : tail.landCode(end);
    return ofLand > end
        ? Optional.of(new LawNames.Hit(i, ofLand, new Law(at.slice(i, ofLand), law.kind(), "")))
        : Optional.of(new LawNames.Hit(i, end, law));
  }

  /** "AGG-Novelle", "AufenthG-E", "BAföG-Regelung"; "AGG-Sicherheit" names no law. */
  private Optional<LawNames.Hit> hyphenated(int i, int e) {
    int hyphen = i + 1;
    while (hyphen < e && !Tokens.isHyphen(at.at(hyphen))) {
      hyphen++;
    }
    if (hyphen >= e || !walker.matches(at.text, i, hyphen) || walker.end() != hyphen) {
      return Optional.empty();
    }
    Law law = walker.value().law();
    if (e - hyphen == 2 && at.at(hyphen + 1) == 'E') {
      return Optional.of(new LawNames.Hit(i, e, new Law(law.shortForm() + "-E", law.kind(), "")));
    }
    if (names.isChange(at.text, hyphen + 1, e)) {
      return Optional.of(new LawNames.Hit(i, hyphen, law));
    }
    return Optional.empty();
  }

  /**
   * Adds a finding, what hangs on its name, and the short form beside it. Returns where to go on.
   */
  private int add(int start, LawNames.Hit hit, List<NormParser.Found> found) {
    int end = tail.version(hit.end(), hit.law().slug().isEmpty());
    int full = tail.full(end, hit.law());
    Cite cite = new Cite(start, hit.end(), full, found, hit.law(), false);
    cites.add(cite);
    int done = Math.max(hit.end(), end);
    Optional<LawNames.Hit> alias = alias(end);
    if (alias.isPresent()) {
      Law law = alias.get().law();
      if (hit.law().slug().isEmpty() && !known(hit.law())) {
        cites.set(cites.size() - 1, cite.withLaw(law));
      }
      cites.add(
          new Cite(
              alias.get().start(),
              alias.get().end(),
              tail.version(alias.get().end(), true),
              List.of(),
              law,
              true));
      return alias.get().end();
    }
    return full > end ? full : books(hit.law(), done);
  }

  private static boolean known(Law law) {
    return law.shortForm().length() < 12;
  }

  // "(AO)", "- ZPO -", "<SGG>" right after the long name
  private Optional<LawNames.Hit> alias(int end) {
    int open = at.blanks(end);
    char c = at.at(open);
    boolean dash = c == '-' || c == '–';
    if (c != '(' && c != '<' && !dash || dash && open == end) {
      return Optional.empty();
    }
    int i = at.blanks(open + 1);
    if (at.at(i) == '<') {
      i = at.blanks(i + 1);
    }
    if (!Character.isUpperCase(at.at(i))) {
      return Optional.empty();
    }
    LawNames.Hit hit;
    if (walker.matches(at.text, i, at.limit)) {
      int nameEnd = walker.end();
      Law law = walker.value().law();
      hit = registered(i, nameEnd, law).orElse(new LawNames.Hit(i, nameEnd, law));
    } else {
      Optional<LawNames.Hit> shortForm = names.shortForm(at.text, i, at.tokenEnd(i), true);
      if (shortForm.isEmpty()) {
        return Optional.empty();
      }
      hit = shortForm.get();
    }
    int close = at.blanks(tail.version(hit.end(), true));
    char end1 = at.at(close);
    boolean closed = dash ? end1 == '-' || end1 == '–' : end1 == ')' || end1 == '>' || end1 == ',';
    return closed || dash && end1 == ')' ? Optional.of(hit) : Optional.empty();
  }

  // "SGB II und III", "SGB II/SGB III": further books
  private int books(Law law, int end) {
    if (!law.shortForm().startsWith(SGB + " ")) {
      return end;
    }
    int i = end;
    while (true) {
      int joint = at.blanks(i);
      int next;
      if (at.at(joint) == '/' || at.at(joint) == ',') {
        next = at.blanks(joint + 1);
      } else if (at.word(joint, "und") || at.word(joint, "oder") || at.word(joint, "sowie")) {
        next = at.blanks(at.tokenEnd(joint));
      } else {
        return i;
      }
      int e = at.tokenEnd(next);
      if (e > at.limit || e - next > 4 || !isRoman(next, e)) {
        return i;
      }
      String name = SGB + " " + at.slice(next, e);
      walkTo(name, next, e);
      i = e;
    }
  }

  private void walkTo(String name, int start, int end) {
    if (walker.matches(name, 0, name.length()) && walker.end() == name.length()) {
      cites.add(new Cite(start, end, end, List.of(), walker.value().law(), false));
    }
  }

  private boolean isRoman(int i, int e) {
    for (int k = i; k < e; k++) {
      if ("IVX".indexOf(at.at(k)) < 0) {
        return false;
      }
    }
    return e > i;
  }
}
