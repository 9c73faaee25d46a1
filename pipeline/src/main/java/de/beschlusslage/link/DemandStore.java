package de.beschlusslage.link;

import de.beschlusslage.corpus.store.Rows;
import de.beschlusslage.link.Weighed.Vectors;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * All demands of a corpus, however many. Of each its names are held; its texts and vectors lie in
 * {@link Rows} and come when they are asked for.
 *
 * <p>First all demands are added, then all are weighed, then they are a list of {@link Weighed}.
 */
final class DemandStore extends AbstractList<Weighed> implements RandomAccess {
  /** Demands that are weighed before their rows are put away. */
  private static final int BLOCK = 1 << 11;

  private final Rows texts;
  private final Rows vectors;
  private final List<Demand> demands = new ArrayList<>();
  private final Map<Set<?>, Set<?>> sets = new HashMap<>();
  private long[] textPlaces = new long[64];
  private long[] vectorPlaces = new long[0];

  DemandStore(Rows texts, Rows vectors) {
    this.texts = texts;
    this.vectors = vectors;
  }

  /** Adds the next demand in the order of sessions. */
  void add(Demand demand) {
    int number = demands.size();
    if (number == textPlaces.length) {
      textPlaces = Arrays.copyOf(textPlaces, number * 2);
    }
    List<String> all = new ArrayList<>(List.of(demand.title(), demand.stem()));
    all.addAll(demand.passages());
    textPlaces[number] = texts.put(row(all));
    demands.add(
        new Demand(
            demand.itemId(),
            demand.resolutionId(),
            demand.session(),
            "",
            "",
            "",
            new Passages(textPlaces[number], demand.passages().size()),
            once(demand.types()),
            once(demand.addressees()),
            once(demand.norms()),
            once(demand.cited()),
            demand.declaration()));
  }

  // many demands have equal sets
  @SuppressWarnings("unchecked")
  private <T> Set<T> once(Set<T> set) {
    return (Set<T>) sets.computeIfAbsent(set, s -> s);
  }

  /** Weighs all demands. */
  void weigh(Weigher weigher, GermanDemandAnalyzer analyzer) {
    sets.clear();
    vectorPlaces = new long[demands.size()];
    for (int from = 0; from < demands.size(); ) {
      List<Integer> resolutions = new ArrayList<>();
      int to = from;
      while (to < demands.size() && to - from < BLOCK) {
        resolutions.add(to);
        to = resolutionEnd(to);
      }
      int[] first = {from};
      resolutions.parallelStream()
          .map(start -> weighed(start, weigher, analyzer))
          .toList()
          .forEach(
              resolution -> {
                long middle = vectors.put(resolution.middle);
                for (ByteBuffer item : resolution.items) {
                  vectorPlaces[first[0]++] = vectors.put(item.putLong(0, middle));
                }
              });
      from = to;
    }
  }

  private int resolutionEnd(int start) {
    String resolution = demands.get(start).resolutionId();
    int end = start;
    while (end < demands.size() && demands.get(end).resolutionId().equals(resolution)) {
      end++;
    }
    return end;
  }

  private record Resolution(ByteBuffer middle, List<ByteBuffer> items) {}

  private Resolution weighed(int start, Weigher weigher, GermanDemandAnalyzer analyzer) {
    List<Weighed> items =
        weigher.weigh(
            IntStream.range(start, resolutionEnd(start))
                .mapToObj(demand -> analysed(demand, analyzer))
                .toList());
    SparseVector middle = items.get(0).vectors().resolution();
    ByteBuffer row = buffer(middle.bytes());
    middle.write(row);
    return new Resolution(row.flip(), items.stream().map(i -> row(i.vectors())).toList());
  }

  private Analysed analysed(int number, GermanDemandAnalyzer analyzer) {
    Demand demand = demands.get(number);
    ByteBuffer row = texts.at(textPlaces[number]);
    String title = text(row);
    String stem = text(row);
    return Analysed.of(demand, title, stem, demand.passages(), analyzer);
  }

  private static ByteBuffer row(List<String> texts) {
    List<byte[]> encoded =
        texts.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
    ByteBuffer row = buffer(encoded.stream().mapToInt(bytes -> Integer.BYTES + bytes.length).sum());
    encoded.forEach(bytes -> row.putInt(bytes.length).put(bytes));
    return row.flip();
  }

  private static String text(ByteBuffer row) {
    byte[] bytes = new byte[row.getInt()];
    row.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Room for the place of the resolution's vector, then the item's own vectors. */
  private static ByteBuffer row(Vectors vectors) {
    int passages = vectors.passages().stream().mapToInt(SparseVector::bytes).sum();
    ByteBuffer row =
        buffer(
            Long.BYTES
                + vectors.words().bytes()
                + vectors.grams().bytes()
                + vectors.concerns().bytes()
                + passages);
    row.putLong(0);
    vectors.words().write(row);
    vectors.grams().write(row);
    vectors.concerns().write(row);
    vectors.passages().forEach(passage -> passage.write(row));
    return row.flip();
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.nativeOrder());
  }

  @Override
  public Weighed get(int number) {
    Demand demand = demands.get(number);
    ByteBuffer row = vectors.at(vectorPlaces[number]);
    SparseVector middle = SparseVector.read(vectors.at(row.getLong()));
    SparseVector words = SparseVector.read(row);
    SparseVector grams = SparseVector.read(row);
    SparseVector concerns = SparseVector.read(row);
    List<SparseVector> passages =
        new PassageVectors(vectorPlaces[number], demand.passages().size());
    return new Weighed(demand, new Vectors(words, grams, concerns, passages, middle));
  }

  /** The words of a demand alone. */
  SparseVector words(int number) {
    ByteBuffer row = vectors.at(vectorPlaces[number]);
    return SparseVector.read(row.position(row.position() + Long.BYTES));
  }

  /** What is held of the demands: all but their texts. */
  List<Demand> demands() {
    return demands;
  }

  @Override
  public int size() {
    return demands.size();
  }

  /** The passages of a demand, read when they are asked for. */
  private final class Passages extends AbstractList<String> implements RandomAccess {
    private final long place;
    private final int size;

    Passages(long place, int size) {
      this.place = place;
      this.size = size;
    }

    @Override
    public String get(int index) {
      ByteBuffer row = texts.at(place);
      for (int skipped = 0; skipped < index + 2; skipped++) { // title and stem come first
        int length = row.getInt();
        row.position(row.position() + length);
      }
      return text(row);
    }

    @Override
    public int size() {
      return size;
    }
  }

  /** The vectors of a demand's passages, read when they are asked for. */
  private final class PassageVectors extends AbstractList<SparseVector> implements RandomAccess {
    private final long place;
    private final int size;

    PassageVectors(long place, int size) {
      this.place = place;
      this.size = size;
    }

    @Override
    public SparseVector get(int index) {
      ByteBuffer row = vectors.at(place);
      row.position(row.position() + Long.BYTES);
      for (int skipped = 0; skipped < index + 3; skipped++) { // words, n-grams, concerns
        SparseVector.skip(row);
      }
      return SparseVector.read(row);
    }

    @Override
    public int size() {
      return size;
    }
  }
}
