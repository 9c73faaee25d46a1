package de.beschlusslage.export.inception;

import java.util.List;
import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.CAS;
import org.apache.uima.resource.ResourceInitializationException;
import org.apache.uima.resource.metadata.TypeDescription;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;

/** Names of layers and features as annotators see them, and the type system made of them. */
final class Layers {
  static final String RESOLUTION = "webanno.custom.Beschluss";
  static final String ITEM = "webanno.custom.Ziffer";
  static final String STATEMENT = "webanno.custom.Aussage";

  static final String DOCUMENT = "dokument";
  static final String TOP = "top";
  static final String TITLE = "titel";
  static final String APPLICANTS = "antragsteller";
  static final String VOTE = "abstimmung";
  static final String PATH = "pfad";
  static final String TYPE = "art";
  static final String TRIGGER = "ausloeser";
  static final String HOLDER = "sprecher";
  static final String ADDRESSEES = "adressaten";
  static final String LEGAL = "normen";
  static final String PRIOR = "beschluesse";

  private static final String STRING = CAS.TYPE_NAME_STRING;
  private static final String STRINGS = CAS.TYPE_NAME_STRING_ARRAY;

  private Layers() {}

  static TypeSystemDescription description() {
    TypeSystemDescription types =
        UIMAFramework.getResourceSpecifierFactory().createTypeSystemDescription();
    types.setName("Beschlusslage");
    layer(types, RESOLUTION, "Ein TOP mit Beschlusstext")
        .with(DOCUMENT, STRING, "Kennung des Dokuments, z. B. intmk-21-2026")
        .with(TOP, STRING, "Nummer wie gedruckt, ohne das Wort TOP")
        .with(TITLE, STRING, "Überschrift")
        .with(APPLICANTS, STRINGS, "Antragstellende Länder, ausgeschrieben")
        .with(VOTE, STRING, "einstimmig, mehrheitlich oder leer");
    layer(types, ITEM, "Eine Ziffer oder ein Absatz ohne Nummer")
        .with(PATH, STRING, "Pfad nach der Richtlinie, z. B. 2.a oder p3")
        .with(LEGAL, STRINGS, "Normen im eigenen Text")
        .with(PRIOR, STRINGS, "Frühere Beschlüsse im eigenen Text");
    layer(types, STATEMENT, "Ein Sprechakt, vom Beginn seines Satzes an")
        .with(TYPE, STRING, "fordert, bittet, appelliert, empfiehlt, befürwortet, …")
        .with(TRIGGER, STRING, "Auslösende Wörter, leer wenn vom Obersatz geerbt")
        .with(HOLDER, STRINGS, "Wer spricht: IntMK, Länder oder ein Land")
        .with(ADDRESSEES, STRINGS, "Wer handeln soll, kanonisch")
        .with(LEGAL, STRINGS, "Normen dieser Aussage")
        .with(PRIOR, STRINGS, "Frühere Beschlüsse dieser Aussage");
    return types;
  }

  static CAS emptyCas() {
    try {
      return CasCreationUtils.createCas(description(), null, null);
    } catch (ResourceInitializationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A CAS that also knows the types of {@code others}. */
  static CAS emptyCas(TypeSystemDescription others) throws ResourceInitializationException {
    return CasCreationUtils.createCas(
        CasCreationUtils.mergeTypeSystems(List.of(description(), others)), null, null);
  }

  private static Layer layer(TypeSystemDescription types, String name, String description) {
    return new Layer(types.addType(name, description, CAS.TYPE_NAME_ANNOTATION));
  }

  private record Layer(TypeDescription type) {
    Layer with(String feature, String range, String description) {
      type.addFeature(feature, description, range);
      return this;
    }
  }
}
