package de.beschlusslage.web;

import de.beschlusslage.report.Text;
import java.util.List;

/**
 * The search page.
 *
 * @param query what was asked
 * @param refusal why the query was not answered, empty if it was
 * @param summary how much was found
 * @param hits this page's results
 * @param filters chosen values, each with the way to drop it
 * @param groups values to choose
 * @param pages further pages of results
 * @param csv address of the results as CSV
 */
record SearchView(
    SearchQuery query,
    Text refusal,
    Text summary,
    List<HitView> hits,
    List<Choice> filters,
    List<Group> groups,
    List<Choice> pages,
    String csv) {

  record Choice(String name, String count, String href) {}

  record Group(Text heading, List<Choice> choices) {}

  String from() {
    return query.from() == 0 ? "" : Integer.toString(query.from());
  }

  String to() {
    return query.to() == 0 ? "" : Integer.toString(query.to());
  }
}
