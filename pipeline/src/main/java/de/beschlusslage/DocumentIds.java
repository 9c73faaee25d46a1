package de.beschlusslage;

import de.beschlusslage.corpus.DocumentKind;
import de.beschlusslage.corpus.Minutes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Gives documents their ids: {@code intmk-21-2026} from what the text says, {@code other-} and the
 * file's name for what is no resolution. Of several documents of one session the minutes come first
 * and the others get {@code -2}, {@code -3}, in the order of their kind and name.
 */
public final class DocumentIds {
  private static final Comparator<Minutes> RANK =
      Comparator.comparing(Minutes::kind).thenComparing(Minutes::file);

  private DocumentIds() {}

  /** The same documents with their ids, in the order of these. */
  public static List<Minutes> assign(List<Minutes> documents) {
    Set<String> taken = new HashSet<>();
    Map<String, Integer> last = new HashMap<>();
    List<Minutes> named = new ArrayList<>();
    for (Minutes minutes : documents.stream().sorted(RANK).toList()) {
      String base = base(minutes);
      String id = base;
      while (!taken.add(id)) {
        id = base + "-" + last.merge(base, 2, (n, two) -> n + 1);
      }
      named.add(minutes.withId(id));
    }
    named.sort(Comparator.comparing(Minutes::id));
    return named;
  }

  private static String base(Minutes minutes) {
    if (minutes.kind() == DocumentKind.OTHER) {
      return "other-" + fileName(minutes.file());
    }
    List<String> parts = new ArrayList<>();
    minutes.session().conference().map(DocumentIds::slug).ifPresent(parts::add);
    minutes.session().number().ifPresent(n -> parts.add(Integer.toString(n)));
    minutes.session().year().ifPresent(y -> parts.add(Integer.toString(y)));
    if (parts.isEmpty()) {
      parts.add(fileName(minutes.file()));
    }
    if (minutes.session().conference().isEmpty()) {
      parts.add(0, "minutes"); // an id never begins with a bare number
    }
    return String.join("-", parts);
  }

  private static String fileName(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    String stem = slug(dot > 0 ? name.substring(0, dot) : name);
    return stem.isEmpty() ? "document" : stem;
  }

  // Ids become file names and parts of item ids: letters, digits, dot, dash and underscore only.
  private static String slug(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}._-]+", "-")
        .replaceAll("^[-.]+|-+$", "");
  }
}
