package de.beschlusslage.ingest.office;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFNum;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumLvl;

/**
 * Counts list points as the word processor does and gives each its printed label.
 *
 * <p>Lists that share an abstract definition share their counters, unless a list says it starts
 * anew; a point resets the counters of all deeper levels.
 */
final class DocxNumbering {
  private static final int LEVELS = 9;

  private final @Nullable XWPFNumbering numbering;
  private final Map<BigInteger, int[]> counters = new HashMap<>();
  private final Set<String> restarted = new HashSet<>();

  DocxNumbering(@Nullable XWPFNumbering numbering) {
    this.numbering = numbering;
  }

  /** The definition of a level, its list's own override first. */
  Optional<CTLvl> level(BigInteger numId, int level) {
    if (numbering == null || level < 0 || level >= LEVELS) {
      return Optional.empty();
    }
    XWPFNum num = numbering.getNum(numId);
    if (num == null) {
      return Optional.empty();
    }
    for (CTNumLvl override : num.getCTNum().getLvlOverrideList()) {
      if (override.getIlvl().intValue() == level && override.isSetLvl()) {
        return Optional.of(override.getLvl());
      }
    }
    XWPFAbstractNum definition =
        numbering.getAbstractNum(num.getCTNum().getAbstractNumId().getVal());
    CTAbstractNum abstractNum = definition == null ? null : definition.getCTAbstractNum();
    if (abstractNum == null) {
      return Optional.empty();
    }
    return abstractNum.getLvlList().stream()
        .filter(l -> l.getIlvl() != null && l.getIlvl().intValue() == level)
        .findFirst();
  }

  /** Counts one point and gives its label, empty where the list prints none. */
  String next(BigInteger numId, int level) {
    Optional<CTLvl> definition = level(numId, level);
    if (definition.isEmpty() || numbering == null) {
      return "";
    }
    BigInteger shared = numbering.getNum(numId).getCTNum().getAbstractNumId().getVal();
    int[] counts = counters.computeIfAbsent(shared, id -> unset());
    overrideStart(numId, level, counts);
    counts[level] = counts[level] < 0 ? start(definition) : counts[level] + 1;
    for (int deeper = level + 1; deeper < LEVELS; deeper++) {
      boolean keeps =
          level(numId, deeper)
              .filter(l -> l.isSetLvlRestart() && l.getLvlRestart().getVal().signum() == 0)
              .isPresent();
      if (!keeps) {
        counts[deeper] = -1;
      }
    }
    return label(numId, level, definition.get(), counts);
  }

  private void overrideStart(BigInteger numId, int level, int[] counts) {
    if (numbering == null || !restarted.add(numId + "/" + level)) {
      return;
    }
    for (CTNumLvl override : numbering.getNum(numId).getCTNum().getLvlOverrideList()) {
      if (override.getIlvl().intValue() == level && override.isSetStartOverride()) {
        counts[level] = override.getStartOverride().getVal().intValue() - 1;
      }
    }
  }

  private static int[] unset() {
    int[] counts = new int[LEVELS];
    java.util.Arrays.fill(counts, -1);
    return counts;
  }

  private static int start(Optional<CTLvl> level) {
    return level
        .filter(l -> l.isSetStart() && l.getStart().getVal() != null)
        .map(l -> l.getStart().getVal().intValue())
        .orElse(1);
  }

  private static String format(CTLvl level) {
    return level.isSetNumFmt() ? level.getNumFmt().getVal().toString() : "decimal";
  }

  private String label(BigInteger numId, int level, CTLvl definition, int[] counts) {
    String pattern =
        definition.isSetLvlText() && definition.getLvlText().getVal() != null
            ? definition.getLvlText().getVal()
            : "";
    if (format(definition).equals("bullet")) {
      return LabelFormat.bullet(pattern);
    }
    boolean legal = definition.isSetIsLgl();
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      boolean place =
          c == '%'
              && i + 1 < pattern.length()
              && pattern.charAt(i + 1) >= '1'
              && pattern.charAt(i + 1) <= '9';
      if (!place) {
        out.append(c);
        continue;
      }
      int of = pattern.charAt(++i) - '1';
      Optional<CTLvl> other = level(numId, of);
      int count = counts[of] < 0 ? start(other) : counts[of];
      String style =
          of < level && legal ? "decimal" : other.map(DocxNumbering::format).orElse("decimal");
      out.append(LabelFormat.number(count, style));
    }
    return out.toString().strip();
  }
}
