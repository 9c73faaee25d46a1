package de.beschlusslage.link;

import de.beschlusslage.corpus.store.Rows;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * The histories of a corpus, however large: links go to {@link Rows} as they come, and what they
 * connect is then joined some connected parts at a time, so that beside some numbers a demand only
 * the links of these parts are held.
 */
final class Histories {
  /** Links that are joined at a time, unless more hang together. */
  static final int BATCH = 1 << 19;

  private static final int EDGE = 2 * Integer.BYTES + Double.BYTES;
  private static final int BLOCK = 1 << 12;
  private static final int LAST = -1;

  private final Sessions sessions;
  private final Rows rows;
  private final int batch;
  private final List<Long> blocks = new ArrayList<>();
  private final ByteBuffer open = ByteBuffer.allocate(BLOCK * EDGE).order(ByteOrder.nativeOrder());

  /** Of each demand, an earlier one it is connected with; the first names itself. */
  private final int[] earlier;

  Histories(Sessions sessions, Rows rows) {
    this(sessions, rows, BATCH);
  }

  Histories(Sessions sessions, Rows rows, int batch) {
    this.sessions = sessions;
    this.rows = rows;
    this.batch = batch;
    this.earlier = new int[sessions.size()];
    Arrays.setAll(earlier, demand -> demand);
  }

  /** Two demands are linked so that one history may have both. */
  void link(int query, int target, double score) {
    open.putInt(query).putInt(target).putDouble(score);
    if (!open.hasRemaining()) {
      blocks.add(rows.put(open.flip()));
      open.clear();
    }
    int a = first(query);
    int b = first(target);
    earlier[Math.max(a, b)] = Math.min(a, b);
  }

  private int first(int demand) {
    int first = demand;
    while (earlier[first] != first) {
      earlier[first] = earlier[earlier[first]];
      first = earlier[first];
    }
    return first;
  }

  /**
   * The histories of at least two demands by their first member, each as the positions of its
   * members in order.
   */
  void each(Consumer<int[]> history) {
    int[] group = new int[earlier.length];
    Arrays.setAll(group, demand -> demand);
    int[] batchOf = new int[earlier.length];
    int batches = batches(batchOf);
    for (int number = 0; number < batches; number++) {
      Edges edges = edges(batchOf, number);
      Joining joining = new Joining(edges, sessions);
      joining.join();
      joining.groups(group);
    }
    chains(group, batchOf, history);
  }

  /** Gives each part, by its first demand, the number of a batch; gives how many there are. */
  private int batches(int[] numbers) {
    each((query, target, score) -> numbers[first(query)]++);
    int number = 0;
    long filled = 0;
    for (int demand = 0; demand < numbers.length; demand++) {
      int links = numbers[demand];
      if (filled > 0 && filled + links > batch) {
        number++;
        filled = 0;
      }
      filled += links;
      numbers[demand] = number;
    }
    return blocks.isEmpty() && open.position() == 0 ? 0 : number + 1;
  }

  private Edges edges(int[] batchOf, int number) {
    Edges edges = new Edges();
    each(
        (query, target, score) -> {
          if (batchOf[first(query)] == number) {
            edges.add(query, target, score);
          }
        });
    return edges;
  }

  private interface Edge {
    void use(int query, int target, double score);
  }

  private void each(Edge edge) {
    for (long block : blocks) {
      each(rows.at(block), BLOCK, edge);
    }
    each(open.duplicate().flip().order(ByteOrder.nativeOrder()), open.position() / EDGE, edge);
  }

  private static void each(ByteBuffer block, int count, Edge edge) {
    for (int i = 0; i < count; i++) {
      edge.use(block.getInt(), block.getInt(), block.getDouble());
    }
  }

  /** Gives out each group of several. */
  private static void chains(int[] group, int[] following, Consumer<int[]> history) {
    int[] first = new int[group.length];
    int[] size = new int[group.length];
    Arrays.fill(first, LAST);
    for (int demand = group.length - 1; demand >= 0; demand--) {
      int root = group[demand];
      following[demand] = first[root];
      first[root] = demand;
      size[root]++;
    }
    for (int demand = 0; demand < group.length; demand++) {
      int members = size[group[demand]];
      if (members > 1 && first[group[demand]] == demand) {
        int[] chain = new int[members];
        int next = demand;
        for (int i = 0; i < members; i++) {
          chain[i] = next;
          next = following[next];
        }
        history.accept(chain);
      }
    }
  }
}
