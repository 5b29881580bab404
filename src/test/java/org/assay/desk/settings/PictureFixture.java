package org.assay.desk.settings;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Pictures for logos. */
public final class PictureFixture {
  private PictureFixture() {}

  /** Red on nothing. */
  public static byte[] png(int width, int height) {
    return picture(width, height, BufferedImage.TYPE_INT_ARGB, "png");
  }

  public static byte[] jpeg(int width, int height) {
    return picture(width, height, BufferedImage.TYPE_INT_RGB, "jpeg");
  }

  private static byte[] picture(int width, int height, int type, String format) {
    var picture = new BufferedImage(width, height, type);
    var to = picture.createGraphics();
    to.setColor(Color.RED);
    to.fillOval(0, 0, width, height);
    to.dispose();
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
