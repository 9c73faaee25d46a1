package de.beschlusslage.corpus.label;

import de.beschlusslage.corpus.Problem;
import java.util.List;

/**
 * What a set of label files says.
 *
 * @param resolutions in the order of files and lines
 * @param links in the order of files and lines
 * @param problems lines that could not be read
 */
public record Labels(
    List<LabelledResolution> resolutions, List<GradedLink> links, List<Problem> problems) {
  public Labels {
    resolutions = List.copyOf(resolutions);
    links = List.copyOf(links);
    problems = List.copyOf(problems);
  }
}
