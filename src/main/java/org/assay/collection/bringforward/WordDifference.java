package org.assay.collection.bringforward;

import java.util.ArrayList;
import java.util.List;

/** What became of a sentence, word by word. */
public final class WordDifference {
  private WordDifference() {}

  /** What happened to some words. */
  public enum Fate {
    KEPT,
    GONE,
    ADDED
  }

  /** Words that share a fate, with the spaces between them. */
  public record Piece(Fate fate, String words) {}

  /** The old and the new sentence in one, by their longest common run of words. */
  public static List<Piece> between(String before, String after) {
    var old = before.strip().split("\\s+");
    var now = after.strip().split("\\s+");
    var common = common(old, now);
    var pieces = new ArrayList<Piece>();
    int i = 0;
    int j = 0;
    while (i < old.length || j < now.length) {
      if (i < old.length && j < now.length && old[i].equals(now[j])) {
        add(pieces, Fate.KEPT, now[j]);
        i++;
        j++;
      } else if (i < old.length && (j == now.length || common[i + 1][j] >= common[i][j + 1])) {
        add(pieces, Fate.GONE, old[i++]);
      } else {
        add(pieces, Fate.ADDED, now[j++]);
      }
    }
    return pieces;
  }

  /** At [i][j], how many words the rest of the old from i has in common with the new from j. */
  private static int[][] common(String[] old, String[] now) {
    var common = new int[old.length + 1][now.length + 1];
    for (int i = old.length - 1; i >= 0; i--) {
      for (int j = now.length - 1; j >= 0; j--) {
        common[i][j] =
            old[i].equals(now[j])
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private static void add(List<Piece> pieces, Fate fate, String word) {
    if (!pieces.isEmpty() && pieces.getLast().fate() == fate) {
      var last = pieces.removeLast();
      pieces.add(new Piece(fate, last.words() + " " + word));
    } else {
      pieces.add(new Piece(fate, word));
    }
  }
}
