package scot.cairn.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** With the one about MAT 3 in Fife, ten, each about another kind of thing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "outcome/3&area=S12000033&on=2023-05-01",
                "outcome/4/a&area=S12000005&on=2024-01-01",
                "standard/mat&area=S08000020&on=2023-05-01",
                "commitment/integration-authorities-accountable&area=S12000036&on=2023-05-01",
                "commitment/ost-treatment-target&area=S12000046&on=2023-11-01",
                "commitment/mission-funding&on=2024-12-19",
                "mission&area=S12000047&on=2022-01-01",
                "measure/nrs-drug-misuse-deaths&on=2023-01-01",
                "programme/residential-rehabilitation&on=2023-01-01"
            })
    void aQuestionOfWhoAnswersIsAnsweredOnAPageThatCanBeShown(String about) {
        Visit visit = visits.to(new Sample("/who-answers?about=" + about, 200), Screen.DESK);

        assertThat(visit.status()).isEqualTo(200);
        assertThat(visit.violations()).isEmpty();
        assertThat(visit.picture()).isNotEmptyFile();
    }
}
