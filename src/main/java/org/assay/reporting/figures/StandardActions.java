package org.assay.reporting.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * The actions that answers in one standard raised, by how old the open ones are.
 *
 * @param standard as actions name it
 */
public record StandardActions(String standard, ActionsSummary actions) {

  /** In order of the standards' names. */
  public static List<StandardActions> of(CycleData data) {
    var by = new TreeMap<String, List<ActionCount>>();
    data.actions()
        .forEach(it -> by.computeIfAbsent(it.standard(), key -> new ArrayList<>()).add(it));
    return by.entrySet().stream()
        .map(it -> new StandardActions(it.getKey(), ActionFigures.summary(it.getValue())))
        .toList();
  }

  /** Those that answers to some questions raised. */
  public static ActionsSummary on(CycleData data, Collection<String> questions) {
    return ActionFigures.summary(
        ActionFigures.counts(
            data.scope().edition(),
            data.gaps().counts().stream()
                .filter(it -> questions.contains(it.question()))
                .toList()));
  }
}
