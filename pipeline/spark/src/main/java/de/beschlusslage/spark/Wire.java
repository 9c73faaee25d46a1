package de.beschlusslage.spark;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.Serializer;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import de.beschlusslage.Ledger;
import de.beschlusslage.Outcome;
import de.beschlusslage.corpus.DemandThread;
import de.beschlusslage.corpus.Item;
import de.beschlusslage.corpus.LegalReference;
import de.beschlusslage.corpus.Link;
import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.OffsetMap;
import de.beschlusslage.corpus.PriorReference;
import de.beschlusslage.corpus.Problem;
import de.beschlusslage.corpus.Resolution;
import de.beschlusslage.corpus.Session;
import de.beschlusslage.corpus.Span;
import de.beschlusslage.corpus.Statement;
import de.beschlusslage.link.Candidates;
import de.beschlusslage.link.Demand;
import de.beschlusslage.link.LinkStatistics;
import de.beschlusslage.link.SessionKey;
import de.beschlusslage.link.ThreadBuilder;
import de.beschlusslage.link.Weighed;
import de.beschlusslage.reference.Archive;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.serializer.KryoRegistrator;

/** How the program's values travel between machines: as they are, without a format of their own. */
public final class Wire implements KryoRegistrator {
  /** Named once here, so that not every row carries their names. */
  private static final List<Class<?>> RECORDS =
      List.of(
          Minutes.class,
          Resolution.class,
          Item.class,
          Statement.class,
          LegalReference.class,
          PriorReference.class,
          Session.class,
          Span.class,
          Problem.class,
          Link.class,
          DemandThread.class,
          Outcome.class,
          Ledger.class,
          Demand.class,
          SessionKey.class,
          Weighed.class,
          Candidates.class,
          Candidates.Near.class,
          LinkStatistics.Term.class,
          ThreadBuilder.Member.class,
          Documents.Source.class,
          Documents.Read.class,
          Linking.Found.class);

  /** Made by Spark. */
  public Wire() {}

  @Override
  public void registerClasses(Kryo kryo) {
    for (Class<?> type : RECORDS) {
      kryo.register(type, new RecordSerializer(type));
    }
    kryo.register(OffsetMap.class);
    kryo.register(LinkStatistics.class, new StatisticsSerializer());
    kryo.register(Archive.class, new ArchiveSerializer());
    kryo.addDefaultSerializer(List.class, new ListSerializer());
    kryo.addDefaultSerializer(Set.class, new SetSerializer());
    kryo.addDefaultSerializer(Record.class, (k, type) -> new RecordSerializer(type));
  }

  private static void writeAll(Kryo kryo, Output output, Collection<?> values) {
    output.writeInt(values.size(), true);
    values.forEach(value -> kryo.writeClassAndObject(output, value));
  }

  private static List<Object> readAll(Kryo kryo, Input input) {
    int size = input.readInt(true);
    List<Object> values = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      values.add(kryo.readClassAndObject(input));
    }
    return values;
  }

  /** Whatever kind a list was, it arrives in order and unmodifiable. */
  private static final class ListSerializer extends Serializer<List<?>> {
    @Override
    public void write(Kryo kryo, Output output, List<?> values) {
      writeAll(kryo, output, values);
    }

    @Override
    public List<?> read(Kryo kryo, Input input, Class<List<?>> type) {
      return Collections.unmodifiableList(readAll(kryo, input));
    }
  }

  /** Whatever kind a set was, it arrives in its order and unmodifiable. */
  private static final class SetSerializer extends Serializer<Set<?>> {
    @Override
    public void write(Kryo kryo, Output output, Set<?> values) {
      writeAll(kryo, output, values);
    }

    @Override
    public Set<?> read(Kryo kryo, Input input, Class<Set<?>> type) {
      return Collections.unmodifiableSet(new LinkedHashSet<>(readAll(kryo, input)));
    }
  }

  private static final class StatisticsSerializer extends Serializer<LinkStatistics> {
    @Override
    public void write(Kryo kryo, Output output, LinkStatistics statistics) {
      writeAll(kryo, output, statistics.terms());
      int[] grams = statistics.grams();
      output.writeInt(grams.length, true);
      output.writeInts(grams, true);
      output.writeInt(statistics.units(), true);
    }

    @Override
    public LinkStatistics read(Kryo kryo, Input input, Class<LinkStatistics> type) {
      List<LinkStatistics.Term> terms = new ArrayList<>();
      readAll(kryo, input).forEach(term -> terms.add((LinkStatistics.Term) term));
      int[] grams = input.readInts(input.readInt(true), true);
      return new LinkStatistics(terms, grams, input.readInt(true));
    }
  }

  /** Its documents travel, its keys are made again. */
  private static final class ArchiveSerializer extends Serializer<Archive> {
    @Override
    public void write(Kryo kryo, Output output, Archive archive) {
      writeAll(kryo, output, archive.documents());
    }

    @Override
    public Archive read(Kryo kryo, Input input, Class<Archive> type) {
      List<Minutes> documents = new ArrayList<>();
      readAll(kryo, input).forEach(document -> documents.add((Minutes) document));
      return new Archive(documents);
    }
  }
}
