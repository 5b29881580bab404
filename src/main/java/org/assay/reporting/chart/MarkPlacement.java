package org.assay.reporting.chart;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds a place for the name of each dot of a plot: close by, on no other dot and no other name,
 * and tied to its dot by a line where it had to move away.
 */
final class MarkPlacement {
  private static final double SIZE = ChartBuilder.SMALL;

  /** From baseline to the top of a capital, as a share of the size. */
  private static final double CAPITAL = 0.7;

  private static final double GAP = 2.5;
  private static final double RING = 9;
  private static final int RINGS = 12;
  private static final int DIRECTIONS = 16;

  private final Area bounds;
  private final List<Shape.Dot> dots;
  private final List<Area> taken = new ArrayList<>();
  private final List<Shape.Line> leaders = new ArrayList<>();

  MarkPlacement(double left, double top, double right, double bottom, List<Shape.Dot> dots) {
    bounds = new Area(left, top, right, bottom);
    this.dots = dots;
    for (var dot : dots) taken.add(Area.around(dot.x(), dot.y(), dot.radius(), dot.radius()));
  }

  /**
   * @param leader from the dot to its name; null where the name stands next to it
   */
  record Placed(Shape.Label text, Shape.@Nullable Line leader) {}

  private record Area(double left, double top, double right, double bottom) {
    static Area around(double x, double y, double halfWidth, double halfHeight) {
      return new Area(x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight);
    }

    boolean meets(Area other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    boolean holds(Area other) {
      return other.left >= left
          && other.right <= right
          && other.top >= top
          && other.bottom <= bottom;
    }

    boolean holds(double x, double y) {
      return x > left && x < right && y > top && y < bottom;
    }
  }

  Placed beside(Shape.Dot dot, String name) {
    var halfWidth = TextWidth.of(name, SIZE) / 2 + 1;
    var halfHeight = SIZE * CAPITAL / 2 + 1;
    for (var ring = 0; ring < RINGS; ring++) {
      for (var turn = 0; turn < DIRECTIONS; turn++) {
        var angle = 2 * Math.PI * turn / DIRECTIONS;
        var reach = dot.radius() + GAP + ring * RING;
        var x = dot.x() + Math.cos(angle) * (reach + halfWidth);
        var y = dot.y() - Math.sin(angle) * (reach + halfHeight);
        var area = Area.around(x, y, halfWidth, halfHeight);
        var leader = ring == 0 ? null : leader(dot, angle, reach);
        if (free(area, leader)) return place(name, area, leader);
      }
    }
    return place(name, Area.around(dot.x() + 12, dot.y(), halfWidth, halfHeight), null);
  }

  private static Shape.Line leader(Shape.Dot dot, double angle, double reach) {
    return new Shape.Line(
        dot.x(),
        dot.y(),
        dot.x() + Math.cos(angle) * reach,
        dot.y() - Math.sin(angle) * reach,
        Palette.MUTED,
        0.6);
  }

  private boolean free(Area area, Shape.@Nullable Line leader) {
    return bounds.holds(area)
        && taken.stream().noneMatch(area::meets)
        && leaders.stream().noneMatch(it -> crosses(it, area))
        && (leader == null || names().noneMatch(it -> crosses(leader, it)));
  }

  private java.util.stream.Stream<Area> names() {
    return taken.stream().skip(dots.size());
  }

  /** Looked at every half point, which is finer than a letter. */
  private static boolean crosses(Shape.Line line, Area area) {
    var steps = (int) Math.ceil(2 * Math.hypot(line.x2() - line.x1(), line.y2() - line.y1()));
    for (var step = 0; step <= steps; step++) {
      var share = step / (double) Math.max(1, steps);
      var x = line.x1() + share * (line.x2() - line.x1());
      var y = line.y1() + share * (line.y2() - line.y1());
      if (area.holds(x, y)) return true;
    }
    return false;
  }

  private Placed place(String name, Area area, Shape.@Nullable Line leader) {
    taken.add(area);
    if (leader != null) leaders.add(leader);
    var label =
        new Shape.Label(
            (area.left() + area.right()) / 2,
            area.bottom() - 1,
            name,
            SIZE,
            true,
            Palette.INK,
            Shape.Anchor.MIDDLE);
    return new Placed(label, leader);
  }
}
