package org.assay.reporting.chart;

/**
 * @param rgb red, green and blue, eight bits each
 */
public record Colour(int rgb) {

  /**
   * @param hex for instance {@code #0d4f5c}
   */
  public static Colour of(String hex) {
    return new Colour(Integer.parseInt(hex, 1, 7, 16));
  }

  public int red() {
    return rgb >> 16 & 0xff;
  }

  public int green() {
    return rgb >> 8 & 0xff;
  }

  public int blue() {
    return rgb & 0xff;
  }

  public String hex() {
    return "#%06x".formatted(rgb);
  }

  /**
   * The same thinned with white.
   *
   * @param share of this colour, in [0, 1]
   */
  public Colour tint(double share) {
    return new Colour(
        thinned(red(), share) << 16 | thinned(green(), share) << 8 | thinned(blue(), share));
  }

  private static int thinned(int channel, double share) {
    return (int) Math.round(255 - share * (255 - channel));
  }

  /** How far apart two colours are for the eye, 1 to 21, as WCAG 2 measures it. */
  public double contrast(Colour other) {
    var brighter = Math.max(luminance(), other.luminance());
    var darker = Math.min(luminance(), other.luminance());
    return (brighter + 0.05) / (darker + 0.05);
  }

  private double luminance() {
    return 0.2126 * linear(red()) + 0.7152 * linear(green()) + 0.0722 * linear(blue());
  }

  private static double linear(int channel) {
    var c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
