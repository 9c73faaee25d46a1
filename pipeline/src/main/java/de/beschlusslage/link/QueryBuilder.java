package de.beschlusslage.link;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermQuery;

/** Turns what a person asks into a Lucene query; a query is never anything else. */
final class QueryBuilder {
  /** More characters are a document, not a query. */
  private static final int LONGEST = 20_000;

  private static final float TITLE_BOOST = 0.5f;

  private final Analyzer analyzer;

  QueryBuilder(Analyzer analyzer) {
    this.analyzer = analyzer;
  }

  /** What came of building. */
  sealed interface Result {}

  /**
   * A query.
   *
   * @param query what has to be found, by words
   * @param grams what moves a found item up: parts of its words; empty if there are none
   * @param terms the stems to mark in what is found
   */
  record Built(Query query, Optional<Query> grams, Set<String> terms) implements Result {}

  /**
   * What is wrong with the query.
   *
   * @param message in one line
   */
  record Wrong(Refusal reason, String message) implements Result {
    private Wrong(Refusal reason) {
      this(reason, reason.message());
    }
  }

  Result build(FindQuery query) {
    if (query.words().isBlank()) {
      return new Wrong(Refusal.EMPTY);
    }
    if (query.words().length() > LONGEST) {
      return new Wrong(Refusal.TOO_LONG, "the query is longer than " + LONGEST + " characters");
    }
    try {
      String words = query.plain() ? QueryParser.escape(query.words()) : open(query.words());
      Query text = parser(IndexFields.TEXT).parse(words);
      Query title = parser(IndexFields.TITLE).parse(words);
      Optional<Query> grams =
          Optional.ofNullable(
              new org.apache.lucene.util.QueryBuilder(analyzer)
                  .createBooleanQuery(IndexFields.GRAMS, query.words()));
      BooleanQuery.Builder any = new BooleanQuery.Builder();
      any.add(text, Occur.SHOULD);
      boosted(title).forEach(part -> any.add(part, Occur.SHOULD));
      BooleanQuery.Builder all = new BooleanQuery.Builder();
      all.add(any.build(), Occur.MUST);
      addFilters(all, query);
      Set<String> terms = terms(text);
      if (text instanceof MatchNoDocsQuery
          || text instanceof BooleanQuery parts && parts.clauses().isEmpty()) {
        return new Wrong(Refusal.NO_SUBJECT);
      }
      return new Built(all.build(), grams, terms);
    } catch (ParseException e) {
      return new Wrong(Refusal.UNREADABLE, Refusal.UNREADABLE.message() + ": " + firstLine(e));
    } catch (IndexSearcher.TooManyClauses e) {
      return new Wrong(Refusal.TOO_MANY_WORDS);
    }
  }

  /** Each alternative for itself where there are only alternatives: Lucene skips more of those. */
  private static List<Query> boosted(Query title) {
    if (title instanceof BooleanQuery parts
        && parts.getMinimumNumberShouldMatch() == 0
        && parts.clauses().stream().allMatch(c -> c.getOccur() == Occur.SHOULD)) {
      return parts.clauses().stream()
          .<Query>map(c -> new BoostQuery(c.getQuery(), TITLE_BOOST))
          .toList();
    }
    return List.of(new BoostQuery(title, TITLE_BOOST));
  }

  /** No fields and no regular expressions: "TOP 4.3: MBE/JMD" is text. */
  private static String open(String words) {
    return words.replace(":", "\\:").replace("/", "\\/");
  }

  private QueryParser parser(String field) {
    QueryParser parser = new QueryParser(field, analyzer);
    parser.setAllowLeadingWildcard(false);
    parser.setSplitOnWhitespace(false);
    return parser;
  }

  private static String firstLine(ParseException e) {
    String message = e.getMessage() == null ? "" : e.getMessage();
    return message.lines().findFirst().orElse("").strip();
  }

  private static void addFilters(BooleanQuery.Builder all, FindQuery query) {
    anyOf(all, IndexFields.CONFERENCE, query.conferences());
    anyOf(all, IndexFields.TYPE, query.types());
    anyOf(all, IndexFields.ADDRESSEE, query.addressees());
    anyOf(all, IndexFields.LAW, query.laws());
    if (query.from().isPresent() || query.to().isPresent()) {
      long from = query.from().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE);
      long to = query.to().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
      all.add(LongPoint.newRangeQuery(IndexFields.DAY, from, to), Occur.FILTER);
    }
  }

  private static void anyOf(BooleanQuery.Builder all, String field, Set<String> values) {
    if (values.isEmpty()) {
      return;
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    values.forEach(value -> any.add(new TermQuery(new Term(field, value)), Occur.SHOULD));
    all.add(any.build(), Occur.FILTER);
  }

  private static Set<String> terms(Query query) {
    Set<String> terms = new HashSet<>();
    query.visit(
        new QueryVisitor() {
          @Override
          public void consumeTerms(Query found, Term... these) {
            for (Term term : these) {
              terms.add(term.text());
            }
          }

          @Override
          public QueryVisitor getSubVisitor(Occur occur, Query parent) {
            return occur == Occur.MUST_NOT ? QueryVisitor.EMPTY_VISITOR : this;
          }
        });
    return terms;
  }
}
