package scot.cairn.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A person can look: there is a picture of every sample in {@code screenshots}, in the long run at
 * every width.
 */
@Order(Visits.MADE)
@ExtendWith(RunningCairn.class)
class PicturesTest {

    private final Visits visits;

    PicturesTest(Visits visits) {
        this.visits = visits;
    }

    @ParameterizedTest(name = "{arguments}")
    @ArgumentsSource(PagesToTest.EverySampleAtOneWidth.class)
    void thePictureShowsTheWholePage(Sample page, Screen screen) throws IOException {
        Path file = Objects.requireNonNull(visits.to(page, screen).picture());
        ImageReader picture = ImageIO.getImageReadersBySuffix("jpg").next();

        try (ImageInputStream bytes = ImageIO.createImageInputStream(file.toFile())) {
            picture.setInput(bytes);
            assertThat(picture.getWidth(0)).isEqualTo(screen.width());
            assertThat(picture.getHeight(0)).isGreaterThanOrEqualTo(screen.height());
        }
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
