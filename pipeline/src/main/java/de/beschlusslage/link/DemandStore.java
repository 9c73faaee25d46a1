package de.beschlusslage.link;

import de.beschlusslage.corpus.StatementType;
import de.beschlusslage.corpus.store.Rows;
import de.beschlusslage.link.Weighed.Vectors;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.RandomAccess;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * All demands of a corpus, however many. Of each its place and its session are held, some twelve
 * bytes; its names, texts and vectors lie in {@link Rows} and come when they are asked for.
 *
 * <p>First all demands are added, then all are weighed, then they are a list of {@link Weighed}.
 */
final class DemandStore extends AbstractList<Weighed> implements RandomAccess {
  /** Demands that are weighed before their rows are put away. */
  private static final int BLOCK = 1 << 11;

  private static final StatementType[] TYPES = StatementType.values();

  private final Rows texts;
  private final Rows vectors;
  private final Sessions sessions = new Sessions();
  private final BitSet resolutionStarts = new BitSet();
  private String lastResolution = "";

  /** Of a demand's vectors, which know where its texts are; of its texts until it is weighed. */
  private long[] places = new long[64];

  private int weighed;

  DemandStore(Rows texts, Rows vectors) {
    this.texts = texts;
    this.vectors = vectors;
  }

  /** Adds the next demand in the order of sessions. */
  void add(Demand demand) {
    int number = sessions.size();
    if (number == places.length) {
      places = Arrays.copyOf(places, number * 2);
    }
    sessions.add(demand.session());
    if (!demand.resolutionId().equals(lastResolution)) {
      resolutionStarts.set(number);
      lastResolution = demand.resolutionId();
    }
    places[number] = texts.put(row(demand));
  }

  /** Weighs all demands. */
  void weigh(Weigher weigher, GermanDemandAnalyzer analyzer) {
    for (int from = 0; from < size(); from = weighed) {
      List<Integer> resolutions = new ArrayList<>();
      int to = from;
      while (to < size() && to - from < BLOCK) {
        resolutions.add(to);
        to = resolutionEnd(to);
      }
      resolutions.parallelStream()
          .map(start -> weighed(start, weigher, analyzer))
          .toList()
          .forEach(
              resolution -> {
                long middle = vectors.put(resolution.middle);
                for (ByteBuffer item : resolution.items) {
                  item.putLong(0, middle).putLong(Long.BYTES, places[weighed]);
                  places[weighed++] = vectors.put(item);
                }
              });
    }
  }

  private int resolutionEnd(int start) {
    int next = resolutionStarts.nextSetBit(start + 1);
    return next < 0 ? size() : next;
  }

  private record Resolution(ByteBuffer middle, List<ByteBuffer> items) {}

  private Resolution weighed(int start, Weigher weigher, GermanDemandAnalyzer analyzer) {
    List<Weighed> items =
        weigher.weigh(
            IntStream.range(start, resolutionEnd(start))
                .mapToObj(number -> analysed(number, analyzer))
                .toList());
    SparseVector middle = items.get(0).vectors().resolution();
    ByteBuffer row = buffer(middle.bytes());
    middle.write(row);
    return new Resolution(row.flip(), items.stream().map(i -> row(i.vectors())).toList());
  }

  /** Room for the places of the resolution's vector and of the texts, then the item's vectors. */
  private static ByteBuffer row(Vectors vectors) {
    int passages = vectors.passages().stream().mapToInt(SparseVector::bytes).sum();
    ByteBuffer row =
        buffer(
            2 * Long.BYTES
                + vectors.words().bytes()
                + vectors.grams().bytes()
                + vectors.concerns().bytes()
                + passages);
    row.putLong(0).putLong(0);
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
    ByteBuffer row = vectors.at(places[number]);
    SparseVector middle = SparseVector.read(vectors.at(row.getLong()));
    Demand demand = demand(number, row.getLong());
    SparseVector words = SparseVector.read(row);
    SparseVector grams = SparseVector.read(row);
    SparseVector concerns = SparseVector.read(row);
    List<SparseVector> passages = new PassageVectors(places[number], demand.passages().size());
    return new Weighed(demand, new Vectors(words, grams, concerns, passages, middle));
  }

  /** The words of a demand alone. */
  SparseVector words(int number) {
    ByteBuffer row = vectors.at(places[number]);
    return SparseVector.read(row.position(row.position() + 2 * Long.BYTES));
  }

  /** What is known of a demand; its sets and texts are read when they are asked for. */
  Demand demand(int number) {
    long place = places[number];
    return demand(number, number < weighed ? textsOf(place) : place);
  }

  private long textsOf(long place) {
    ByteBuffer row = vectors.at(place);
    return row.getLong(row.position() + Long.BYTES);
  }

  /** Which sessions the demands belong to. */
  Sessions sessions() {
    return sessions;
  }

  @Override
  public int size() {
    return sessions.size();
  }

  // A row of texts: types as bits, whether it is a declaration, how many addressees, norms and
  // citations, how many passages; item, resolution; these names; title, stem, passages.
  private static ByteBuffer row(Demand demand) {
    List<String> all = new ArrayList<>(List.of(demand.itemId(), demand.resolutionId()));
    List<Collection<String>> names = List.of(demand.addressees(), demand.norms(), demand.cited());
    names.forEach(all::addAll);
    all.add(demand.title());
    all.add(demand.stem());
    all.addAll(demand.passages());
    List<byte[]> encoded = all.stream().map(s -> s.getBytes(StandardCharsets.UTF_8)).toList();
    int bytes = encoded.stream().mapToInt(text -> Integer.BYTES + text.length).sum();
    ByteBuffer row = buffer((3 + names.size()) * Integer.BYTES + bytes);
    row.putInt(demand.types().stream().mapToInt(type -> 1 << type.ordinal()).sum());
    row.putInt(demand.declaration() ? 1 : 0);
    names.forEach(some -> row.putInt(some.size()));
    row.putInt(demand.passages().size());
    encoded.forEach(text -> row.putInt(text.length).put(text));
    return row.flip();
  }

  private Demand demand(int number, long place) {
    ByteBuffer row = texts.at(place);
    Set<StatementType> types = types(row.getInt());
    boolean declaration = row.getInt() != 0;
    int addressees = row.getInt();
    int norms = row.getInt();
    int cited = row.getInt();
    int passages = row.getInt();
    String itemId = text(row);
    String resolutionId = text(row);
    long names = place + row.position() - (int) place;
    return new Demand(
        itemId,
        resolutionId,
        sessions.key(number),
        "",
        "",
        "",
        new Texts(names, addressees + norms + cited + 2, passages),
        types,
        names(names, 0, addressees),
        names(names, addressees, norms),
        names(names, addressees + norms, cited),
        declaration);
  }

  private Analysed analysed(int number, GermanDemandAnalyzer analyzer) {
    Demand demand = demand(number);
    Texts passages = (Texts) demand.passages();
    Texts before = new Texts(passages.first, passages.skipped - 2, 2);
    return Analysed.of(demand, before.get(0), before.get(1), passages, analyzer);
  }

  private static Set<StatementType> types(int bits) {
    Set<StatementType> types = EnumSet.noneOf(StatementType.class);
    for (int left = bits; left != 0; left &= left - 1) {
      types.add(TYPES[Integer.numberOfTrailingZeros(left)]);
    }
    return types;
  }

  private Set<String> names(long first, int skipped, int size) {
    return size == 0 ? Set.of() : new Names(new Texts(first, skipped, size));
  }

  private static void skip(ByteBuffer row) {
    int length = row.getInt();
    row.position(row.position() + length);
  }

  private static String text(ByteBuffer row) {
    byte[] bytes = new byte[row.getInt()];
    row.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Some of a demand's texts in a row, read when they are asked for. */
  private final class Texts extends AbstractList<String> implements RandomAccess {
    private final long first;
    private final int skipped;
    private final int size;

    /**
     * @param first place of the first text
     * @param skipped texts before these
     */
    Texts(long first, int skipped, int size) {
      this.first = first;
      this.skipped = skipped;
      this.size = size;
    }

    @Override
    public String get(int index) {
      ByteBuffer row = texts.at(first);
      for (int before = 0; before < skipped + index; before++) {
        skip(row);
      }
      return text(row);
    }

    @Override
    public int size() {
      return size;
    }
  }

  /** A demand's names of one kind, read once they are asked for. */
  private static final class Names extends AbstractSet<String> {
    private final Texts texts;
    private List<String> read = List.of();

    Names(Texts texts) {
      this.texts = texts;
    }

    @Override
    public Iterator<String> iterator() {
      List<String> names = read;
      if (names.isEmpty()) {
        names = List.copyOf(texts);
        read = names;
      }
      return names.iterator();
    }

    @Override
    public int size() {
      return texts.size();
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
      row.position(row.position() + 2 * Long.BYTES);
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
