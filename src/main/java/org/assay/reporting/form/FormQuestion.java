package org.assay.reporting.form;

import java.util.List;

/**
 * One question of a form on paper.
 *
 * @param heading of the standard that it is the first of; empty for the others
 * @param intro of that standard
 * @param title its number and its text
 * @param force must, should or local, in words; empty for text to read
 * @param notes what helps to answer it, a line each
 * @param ticks options to tick
 * @param rooms where words and numbers go
 */
public record FormQuestion(
    String heading,
    String intro,
    String title,
    String force,
    String notes,
    List<Tick> ticks,
    List<Room> rooms) {

  /** On paper a standard's heading stays on the page of its first question. */
  FormQuestion under(String heading, String intro) {
    return new FormQuestion(heading, intro, title, force, notes, ticks, rooms);
  }

  public record Tick(boolean chosen, String text) {
    public String mark() {
      return chosen ? "☑" : "☐";
    }
  }

  /**
   * Room to write.
   *
   * @param text what was given; empty for empty room
   * @param lines how many to leave when it is empty
   */
  public record Room(String label, String text, int lines) {
    public boolean given() {
      return !text.isEmpty();
    }

    public boolean narrow() {
      return text.isEmpty() && lines < 2;
    }

    public boolean wide() {
      return text.isEmpty() && lines > 1;
    }
  }
}
