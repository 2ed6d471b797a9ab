package io.intertwine.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BunnyDemoTest {

  @Test
  void theBunnyKeepsItsInvariantsUnderEveryRotationAndIsDrawn(@TempDir Path out)
      throws IOException {
    StringWriter screen = new StringWriter();
    boolean held = BunnyDemo.run(out, new PrintWriter(screen, true));
    String text = screen.toString();
    assertTrue(held, text);
    assertTrue(text.contains("Checked"), text);
    BufferedImage picture = ImageIO.read(out.resolve("bunny.png").toFile());
    assertEquals(4 * 360, picture.getWidth());
    assertTrue(colours(picture) > 100, "the picture is lit");
  }

  private static long colours(BufferedImage picture) {
    return Arrays.stream(picture.getRGB(0, 0, picture.getWidth(), 360, null, 0, picture.getWidth()))
        .distinct()
        .count();
  }
}
