package de.beschlusslage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A short invented protocol and the tables that it must give, cell by cell. Links are left out:
 * their scores are measured, not fixed.
 *
 * <p>{@code mvn test -Dtest=GoldenTablesTest -Dgolden.write=true} writes the tables anew; read the
 * difference before committing it.
 */
class GoldenTablesTest {
  private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");

  @TempDir private Path temp;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "documents",
        "resolutions",
        "items",
        "statements",
        "legal_references",
        "prior_references",
        "problems"
      })
  void the_short_protocol_gives_exactly_these_tables(String table) throws IOException {
    PrintWriter nobody = new PrintWriter(Writer.nullWriter());
    Path tables = temp.resolve("tables");
    String input = GOLDEN.resolve("kurzprotokoll.txt").toString();
    assertThat(Main.execute(nobody, nobody, "run", input, "--out", tables.toString())).isZero();
    Path made = tables.resolve(table + ".csv");
    Path expected = GOLDEN.resolve("expected").resolve(table + ".csv");
    if (Boolean.getBoolean("golden.write")) {
      Files.copy(made, expected, StandardCopyOption.REPLACE_EXISTING);
    }
    assertThat(made).hasSameTextualContentAs(expected);
  }
}
