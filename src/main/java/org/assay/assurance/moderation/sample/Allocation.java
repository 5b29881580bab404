package org.assay.assurance.moderation.sample;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who marks which return. Nobody gets one that they may not mark, and the loads are as even as that
 * allows: as long as somebody has two more than another and a return can be passed on between them,
 * directly or along others, it is. Where nobody is barred the loads differ by one at most.
 */
public final class Allocation {
  private final List<Moderator> moderators;
  private final List<Candidate> returns;
  private final @Nullable Moderator[] holder;
  private final int[] load;
  private final List<Long> barred;

  private Allocation(List<Candidate> returns, List<Moderator> moderators, List<Long> barred) {
    this.returns = returns;
    this.moderators = moderators;
    this.holder = new Moderator[returns.size()];
    this.load = new int[moderators.size()];
    this.barred = barred;
  }

  /**
   * By return: who marks it. A return that nobody may mark is not in the map.
   *
   * @param already by return, who may not mark it since they mark it otherwise
   */
  public static Map<Long, Long> of(
      List<Candidate> returns, List<Moderator> moderators, Map<Long, Long> already) {
    var barred = returns.stream().map(it -> already.getOrDefault(it.returnId(), 0L)).toList();
    var allocation = new Allocation(returns, moderators, barred);
    allocation.deal();
    allocation.even();
    return allocation.held();
  }

  private boolean may(int moderator, int at) {
    var person = moderators.get(moderator);
    return person.mayMark(returns.get(at)) && person.personId() != barred.get(at);
  }

  private void deal() {
    for (int at = 0; at < returns.size(); at++) {
      int least = -1;
      for (int m = 0; m < load.length; m++) {
        if (may(m, at) && (least < 0 || load[m] < load[least])) least = m;
      }
      if (least >= 0) give(at, least);
    }
  }

  private void give(int at, int moderator) {
    holder[at] = moderators.get(moderator);
    load[moderator]++;
  }

  private void even() {
    while (passOn()) {}
  }

  /** One return less for somebody who has two more than the person who gets one more. */
  private boolean passOn() {
    for (int from = 0; from < load.length; from++) {
      var via = new HashMap<Integer, Integer>(); // who is reached, by which return
      var next = new ArrayDeque<Integer>(List.of(from));
      while (!next.isEmpty()) {
        int now = next.poll();
        for (int at = 0; at < holder.length; at++) {
          if (holder[at] != moderators.get(now)) continue;
          for (int to = 0; to < load.length; to++) {
            if (to == from || via.containsKey(to) || !may(to, at)) continue;
            via.put(to, at);
            if (load[from] - load[to] >= 2) {
              shift(from, to, via);
              return true;
            }
            next.add(to);
          }
        }
      }
    }
    return false;
  }

  private void shift(int from, int to, Map<Integer, Integer> via) {
    load[from]--;
    load[to]++;
    for (int person = to; person != from; ) {
      int at = via.getOrDefault(person, -1);
      int giver = moderators.indexOf(holder[at]);
      holder[at] = moderators.get(person);
      person = giver;
    }
  }

  private Map<Long, Long> held() {
    var held = new HashMap<Long, Long>();
    for (int at = 0; at < holder.length; at++) {
      var person = holder[at];
      if (person != null) held.put(returns.get(at).returnId(), person.personId());
    }
    return held;
  }

  /** The returns that are marked twice: every so manieth in the order drawn. */
  public static List<Candidate> twice(List<Candidate> drawn, int every) {
    var second = new ArrayList<Candidate>();
    for (int at = 0; at < drawn.size(); at += every) {
      second.add(drawn.get(at));
    }
    return second;
  }
}
