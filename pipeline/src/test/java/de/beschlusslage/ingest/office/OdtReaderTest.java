package de.beschlusslage.ingest.office;

import static org.assertj.core.api.Assertions.assertThat;

import de.beschlusslage.ingest.LineReader;
import de.beschlusslage.ingest.SourceLine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class OdtReaderTest {
  private static final String STYLES =
      "<style:style style:name='B' style:family='text'>"
          + "<style:text-properties fo:font-weight='bold'/></style:style>"
          + "<style:style style:name='U' style:family='text'>"
          + "<style:text-properties style:text-underline-style='solid'/></style:style>"
          + "<text:list-style style:name='L'>"
          + "<text:list-level-style-number text:level='1' style:num-format='1'"
          + " style:num-suffix='.'/>"
          + "<text:list-level-style-number text:level='2' style:num-format='a'"
          + " style:num-suffix=')'/></text:list-style>"
          + "<text:list-style style:name='P'>"
          + "<text:list-level-style-bullet text:level='1' text:bullet-char='\uF0B7'/>"
          + "</text:list-style>";

  @Test
  void numbersComeFromTheListDefinitions() throws IOException {
    assertThat(
            texts(
                "<text:list text:style-name='L'>"
                    + "<text:list-item><text:p>Die Konferenz bittet:</text:p><text:list>"
                    + "<text:list-item><text:p>den Bund,</text:p></text:list-item>"
                    + "<text:list-item><text:p>die Länder.</text:p><text:p>Alle.</text:p>"
                    + "</text:list-item></text:list></text:list-item></text:list>"
                    + "<text:p>Dazwischen.</text:p>"
                    + "<text:list text:style-name='L' text:continue-numbering='true'>"
                    + "<text:list-item><text:p>Sie dankt.</text:p></text:list-item></text:list>"
                    + "<text:list text:style-name='P'><text:list-item><text:p>Punkt</text:p>"
                    + "</text:list-item></text:list>"))
        .containsExactly(
            "1. Die Konferenz bittet:",
            "a) den Bund,",
            "b) die Länder.",
            "Alle.",
            "Dazwischen.",
            "2. Sie dankt.",
            "• Punkt");
  }

  @Test
  void deletionsAnnotationsAndNotesLeaveTheText() throws IOException {
    assertThat(
            texts(
                "<text:tracked-changes><text:changed-region><text:deletion><text:p>fordert</text:p>"
                    + "</text:deletion></text:changed-region></text:tracked-changes>"
                    + "<text:p>Die Konferenz<text:change text:change-id='c'/> bittet<office:annotation>"
                    + "<text:p>warum?</text:p></office:annotation><text:note><text:note-citation>1"
                    + "</text:note-citation><text:note-body><text:p>Siehe oben.</text:p>"
                    + "</text:note-body></text:note> den<text:s/>Bund.</text:p>"))
        .containsExactly("Die Konferenz bittet den Bund.", "Fußnoten", "Fußnote 1: Siehe oben.");
  }

  @Test
  void boldUnderlinedAndTables() throws IOException {
    List<SourceLine> lines =
        lines(
            odt(
                "<text:p><text:span text:style-name='B'>Titel</text:span></text:p>"
                    + "<text:p>Antragsteller: <text:span text:style-name='U'>Bremen</text:span></text:p>"
                    + "<table:table><table:table-row><table:table-cell><text:p>TOP 1</text:p>"
                    + "</table:table-cell><table:table-cell><text:p>Bericht</text:p>"
                    + "</table:table-cell></table:table-row></table:table>"));
    assertThat(lines.get(0).bold()).isTrue();
    assertThat(lines.get(1).underlined())
        .singleElement()
        .satisfies(
            s -> assertThat(lines.get(1).text().substring(s.start(), s.end())).isEqualTo("Bremen"));
    assertThat(lines.get(2).text()).isEqualTo("TOP 1\tBericht");
    assertThat(lines.get(2).tableRow()).isTrue();
  }

  @Test
  void externalEntitiesAreNotRead() throws IOException {
    String hostile =
        "<?xml version='1.0'?><!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"
            + "<office:document-content><office:body><office:text><text:p>a&x;b</text:p>"
            + "</office:text></office:body></office:document-content>";
    assertThat(lines(zip(hostile)).get(0).text()).isEqualTo("a&x;b");
  }

  @Test
  void aFileWithoutContentIsRefused() throws IOException {
    byte[] empty = zip("");
    LineReader.Result result = new OdtReader().read(empty, "x.odt");
    assertThat(result).isInstanceOf(LineReader.Refused.class);
  }

  private static List<String> texts(String body) throws IOException {
    return lines(odt(body)).stream().map(SourceLine::text).toList();
  }

  private static List<SourceLine> lines(byte[] odt) {
    OdtReader reader = new OdtReader();
    assertThat(reader.accepts(odt, "x.odt")).isTrue();
    return ((LineReader.Lines) reader.read(odt, "x.odt")).lines();
  }

  private static byte[] odt(String body) throws IOException {
    return zip(
        "<?xml version='1.0' encoding='UTF-8'?><office:document-content>"
            + "<office:automatic-styles>"
            + STYLES
            + "</office:automatic-styles><office:body><office:text>"
            + body
            + "</office:text></office:body></office:document-content>");
  }

  private static byte[] zip(String content) throws IOException {
    byte[] type = "application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      ZipEntry mimetype = new ZipEntry("mimetype");
      CRC32 crc = new CRC32();
      crc.update(type);
      mimetype.setMethod(ZipEntry.STORED);
      mimetype.setSize(type.length);
      mimetype.setCrc(crc.getValue());
      zip.putNextEntry(mimetype);
      zip.write(type);
      zip.putNextEntry(new ZipEntry("content.xml"));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }
}
