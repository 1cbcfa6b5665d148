package scot.cairn.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.extension.ExtendWith;

/** A person can look: there is a picture of every kind of page in {@code screenshots}. */
@ExtendWith(RunningCairn.class)
class PicturesTest {

    private final Visits visits;

    PicturesTest(Visits visits) {
        this.visits = visits;
    }

    @ForEveryKindOfPageAtEveryWidth
    void thePictureShowsTheWholePage(Sample page, Screen screen) throws IOException {
        BufferedImage picture = ImageIO.read(visits.to(page, screen).picture().toFile());

        assertThat(picture.getWidth()).isEqualTo(screen.width());
        assertThat(picture.getHeight()).isGreaterThanOrEqualTo(screen.height());
    }
}
