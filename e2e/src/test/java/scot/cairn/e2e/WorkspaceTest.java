package scot.cairn.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * People sign in, see what they may do, and are appointed by others. It comes last, as the others
 * compare pages of a record that does not grow.
 */
@Order(Integer.MAX_VALUE)
@ExtendWith(RunningCairn.class)
class WorkspaceTest {

    private final Chromium chromium;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final Set<Page> withoutScript = new HashSet<>();

    WorkspaceTest(Chromium chromium) {
        this.chromium = chromium;
    }

    /** Other tests read in the same windows, as strangers. */
    @AfterEach
    void leave() {
        contexts.forEach(BrowserContext::clearCookies);
    }

    @ParameterizedTest(name = "script {0}")
    @CsvSource({"ON, Funder, Head of profession", "OFF, Publisher, Assessor"})
    void anAdministratorAppointsAndLetsGo(Script script, String person, String role) {
        Page page = signedIn(script, Screen.DESK, "Administrator");
        link(page, "Accounts and capacities").click();
        link(page, person + " (demonstration)").first().click();

        page.getByLabel("Role").selectOption(role);
        button(page, "Appoint").click();
        assertThat(page.locator(".ds_error-summary")).containsText("Give the first day");
        assertThat(page.getByLabel("Role").locator("option:checked")).hasText(role);
        link(page, "Give the letter, minute or decision").click();
        assertThat(page.getByLabel("Letter, minute or decision")).isFocused();

        page.getByLabel("First day").fill("2026-11-01");
        page.getByLabel("Letter, minute or decision").fill("Letter of 1 November 2026");
        button(page, "Appoint").click();
        assertThat(page.locator("[role=status]")).containsText("on record");
        Locator given =
                page.locator("section", new Page.LocatorOptions().setHasText("Letter of 1"));
        assertThat(given).containsText(role);

        given.getByLabel("Why it ends").fill("Given by mistake");
        given.getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator("[role=status]")).containsText("has ended");

        button(page, "Sign out").click();
        page.navigate("/access");
        assertThat(page).hasURL(Pattern.compile("/sign-in$"));
    }

    @Test
    void aDateIsMovedByOneSignedByAnotherAndSeenByAll() {
        Page author = signedIn(Script.ON, Screen.DESK, "Mission team");
        link(author, "Changes to plans").click();
        author.getByLabel("Plan").selectOption("scotland-drugs-mission");
        author.getByLabel("What the change is for").fill("The treatment target’s date was moved");
        button(author, "Begin").click();
        amend(author, "");
        assertThat(author.locator("main")).containsText("nothing says why or by whose authority");
        look(author, "/work/plans/with-faults", Screen.DESK);
        button(author, "Take back the change of commitments/targets.yaml").click();
        amend(author, "Made for a test");
        assertThat(author.locator("main")).containsText("Moved, from");
        look(author, "/work/plans/one", Screen.DESK);
        button(author, "Ask for a signature").click();
        button(author, "Sign out").click();

        Page publisher = signedIn(Script.OFF, Screen.PHONE, "Publisher");
        link(publisher, "Sign: The treatment target").click();
        assertThat(publisher.locator("main")).containsText("Moved, from");
        look(publisher, "/work/approvals/one", Screen.PHONE);
        button(publisher, "Sign").click();
        assertThat(publisher.locator("[role=status]")).containsText("You have signed it");
        publisher.navigate("/commitments/ost-treatment-target");
        assertThat(publisher.locator("main")).containsText("2099");
        publisher.navigate("/plans/scotland-drugs-mission");
        assertThat(publisher.locator("main")).containsText("The treatment target’s date was moved");
    }

    @Test
    void aReturnIsAnsweredByTwoSignedByAThirdAndReadByAll() {
        Page author = signedIn(Script.ON, Screen.DESK, "Area co-ordinator");
        ofFife(author);
        look(author, "/work/returns/one", Screen.DESK);
        link(author, "The named local officer").click();
        author.getByLabel("Is somebody in post").selectOption("in-post");
        assertThat(author.locator(".cn_kept")).containsText("Kept at");
        button(author, "Save").click();
        assertThat(author.locator("h1")).hasText("MAT 1, Same day access: Community");
        author.getByLabel("What changed since the last return?").selectOption("progress");
        button(author, "Save").click();
        author.getByLabel("What was it?").fill("Ring 010101 1234");
        button(author, "Save").click();
        assertThat(author.locator(".ds_error-summary")).containsText("CHI number");
        look(author, "/work/returns/one/part", Screen.DESK);
        author.getByLabel("What was it?").fill("Two more clinics see people on the day.");
        button(author, "Save").click();
        while (author.locator("h1").innerText().startsWith("MAT")) {
            author.getByLabel("What changed since the last return?").selectOption("nothing");
            button(author, "Save").click();
        }
        author.getByLabel("How were people with lived").selectOption("statement");
        button(author, "Save").click();
        assertThat(author.locator("h1")).hasText("Whether you stand by it");
        author.getByLabel("Do you confirm the data").selectOption("confirmed");
        button(author, "Save").click();
        assertThat(author.locator("main")).containsText("1 answer that must be there is left.");
        button(author, "Sign out").click();

        Page panel = signedIn(Script.OFF, Screen.PHONE, "Panel member");
        ofFife(panel);
        link(panel, "People with lived and living experience").click();
        panel.getByLabel("Their statement, in their own words").fill("Nobody asked us twice.");
        panel.getByText("It may be shown to everybody").first().click();
        button(panel, "Save").click();
        button(panel, "Sign out").click();

        Page again = signedIn(Script.ON, Screen.DESK, "Area co-ordinator");
        ofFife(again);
        button(again, "Ask for signatures").click();
        assertThat(again.locator("[role=status]")).containsText("were asked");
        button(again, "Sign out").click();

        Page chief = signedIn(Script.ON, Screen.PHONE, "Chief officer");
        link(chief, "Sign: Progress with the MAT Standards").click();
        assertThat(chief.locator("main")).containsText("Two more clinics");
        button(chief, "Sign").click();
        assertThat(chief.locator("[role=status]")).containsText("You have signed it");
        chief.navigate("/obligations/mat-progress-return/S37000032/2026-q3");
        assertThat(chief.locator("main")).containsText("Attested");
        assertThat(chief.locator("main")).containsText("Nobody asked us twice.");
        chief.navigate("/work");
        button(chief, "Sign out").click();

        anAssessorAsksAndTheAnswerIsAmendedAndSignedAgain();
    }

    private void anAssessorAsksAndTheAnswerIsAmendedAndSignedAgain() {
        Page assessor = signedIn(Script.OFF, Screen.DESK, "Assessor");
        assessor.navigate("/work/queries");
        link(assessor, "Progress with the MAT Standards: Fife").click();
        look(assessor, "/work/queries/new", Screen.DESK);
        assessor.getByLabel("The answer").selectOption("standards/1/community:change-words");
        assessor.getByLabel("What you ask").fill("Which clinics are they?");
        button(assessor, "Ask about this answer").click();
        assertThat(assessor.locator("[role=status]")).containsText("Your query is raised");
        look(assessor, "/work/queries/one", Screen.DESK);
        button(assessor, "Sign out").click();

        Page author = signedIn(Script.ON, Screen.PHONE, "Area co-ordinator");
        link(author, "about a return").click();
        link(author, "Amend the answer").click();
        author.getByLabel("What was it?").fill("Clinics in two towns see people on the day.");
        button(author, "Save").click();
        assertThat(author.locator(".ds_error-summary")).containsText("say why this changes");
        author.getByLabel("Why it changes").fill("An assessor asked where they are");
        button(author, "Save").click();
        author.navigate("/obligations/mat-progress-return/S37000032/2026-q3");
        assertThat(author.locator("main")).containsText("stale: MAT 1, Same day access");
        author.navigate("/work");
        button(author, "Sign out").click();

        Page chief = signedIn(Script.ON, Screen.DESK, "Chief officer");
        link(chief, "Sign: Progress with the MAT Standards").click();
        assertThat(chief.locator("main")).containsText("What changed since you signed");
        button(chief, "Sign").click();
        chief.navigate("/obligations/mat-progress-return/S37000032/2026-q3");
        assertThat(chief.locator("main")).containsText("An assessor asked where they are");
        look(chief, "/obligations/amended", Screen.DESK);
    }

    private static void ofFife(Page page) {
        page.navigate("/work/returns");
        link(page, "Answer: Fife, July to September 2026").click();
    }

    private static void amend(Page author, String authority) {
        author.getByLabel("Promise", exactly()).fill("ost-treatment-target");
        author.getByLabel("How it differs").selectOption("re_based");
        author.getByLabel("The words").fill("By 2099 32,000 people will be treated.");
        author.getByLabel("Source", exactly()).fill("plan-2022-2026");
        author.getByLabel("Where in it").fill("5.3");
        author.getByLabel("Promised for").fill("2099");
        author.getByLabel("The date as printed").fill("by 2099");
        author.getByLabel("Who authorised the change").fill(authority);
        button(author, "Add this to the promise").click();
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    @ParameterizedTest
    @EnumSource
    void everyPageOfTheWorkspaceIsForEverybody(Screen screen) {
        Page page = signedIn(Script.ON, screen, "Administrator");
        for (String path :
                new String[] {
                    "/work",
                    "/work/jobs",
                    "/work/notices",
                    "/access",
                    "/access/permissions",
                    "/access/clients"
                }) {
            page.navigate(path);
            look(page, path, screen);
        }
        page.navigate("/access");
        link(page, "Area co-ordinator (demonstration)").first().click();
        look(page, "/access/account", screen);
        button(page, "Appoint").click();
        look(page, "/access/account-with-faults", screen);
    }

    @ParameterizedTest(name = "script {0}")
    @EnumSource
    void aProblemIsReportedAnsweredAndPutRight(Script script) {
        Window window = chromium.window(Screen.PHONE, script);
        window.open("/accessibility");
        Page reader = noted(window, script);
        link(reader, "Report a problem with this page").last().click();
        button(reader, "Send the report").click();
        assertThat(reader.locator(".ds_error-summary")).containsText("what is wrong");
        look(reader, "/report-a-problem/with-faults", Screen.PHONE);
        reader.getByLabel("What is wrong, and what you expected")
                .fill("The word is wrong " + script);
        button(reader, "Send the report").click();
        assertThat(reader.locator("[role=status]")).containsText("We have your report");
        look(reader, "/problems/receipt", Screen.PHONE);

        Page team = signedIn(script, Screen.DESK, "Mission team");
        link(team, "Problems reported").click();
        look(team, "/work/problems", Screen.DESK);
        team.locator("main tbody a").first().click();
        team.getByLabel("What comes of it").selectOption("It is put right");
        team.getByLabel("Reply to the reporter").fill("Thank you, it is mended");
        team.getByLabel("What was wrong").fill("A word on the page about accessibility " + script);
        team.getByLabel("What was done").fill("It is the right word now");
        button(team, "Send this reply").click();
        look(team, "/work/problems/one", Screen.DESK);
        team.getByLabel("Does it say anything of a person?").selectOption("no");
        button(team, "Publish this reply").click();
        assertThat(team.locator("[role=status]")).containsText("published");

        reader.reload();
        assertThat(reader.locator("main")).containsText("Thank you, it is mended");
        reader.navigate("/corrections");
        assertThat(reader.locator("main")).containsText("about accessibility " + script);
        look(reader, "/corrections/with-some", Screen.PHONE);
    }

    @ParameterizedTest
    @EnumSource
    void theMissionTeamHangsADocumentOnAPromiseAndEverybodyCanSaveIt(Script script) {
        Page page = signedIn(script, Screen.PHONE, "Mission team");
        link(page, "Files").first().click();
        page.getByLabel("What the file is about").selectOption(new SelectOption().setIndex(1));
        button(page, "Choose a file for it").click();

        button(page, "Attach the file").click();
        assertThat(page.locator(".ds_error-summary")).containsText("Choose a file");
        page.getByLabel("File", new Page.GetByLabelOptions().setExact(true))
                .setInputFiles(
                        new FilePayload(
                                "minutes.txt",
                                "text/plain",
                                "Minutes of the board.".getBytes(StandardCharsets.UTF_8)));
        page.getByLabel("What it is").fill("Minutes, made up");
        button(page, "Attach the file").click();
        assertThat(page.locator("[role=status]")).containsText("on record");
        look(page, "/attachments/one-" + script, Screen.PHONE);

        Download saved = page.waitForDownload(() -> link(page, "Download minutes.txt").click());
        assertThat(saved.suggestedFilename()).isEqualTo("minutes.txt");
    }

    @ParameterizedTest
    @EnumSource
    void thoseWhoAnswerForAPromiseSayHowItStands(Script script) {
        Page page = signedIn(script, Screen.PHONE, "Mission team");
        link(page, "Progress of promises").first().click();
        look(page, "/work/progress-" + script, Screen.PHONE);
        page.locator("main tbody a").first().click();
        button(page, "Put this report on record").click();
        assertThat(page.locator(".ds_error-summary")).containsText("Choose how it stands");
        page.getByLabel("How it stands").selectOption("Late");
        page.getByLabel("What was done, and what is not done yet").fill("Half, made up " + script);
        page.getByLabel("When you expect it to be done").fill("Autumn 2098");
        button(page, "Put this report on record").click();
        assertThat(page.locator("[role=status]")).containsText("on record");
        look(page, "/work/progress/one-" + script, Screen.PHONE);

        link(page, "The public page of this promise").click();
        assertThat(page.locator("main")).containsText("Half, made up " + script);
        assertThat(page.locator("main")).containsText("Autumn 2098");
        look(page, "/commitments/reported-" + script, Screen.PHONE);
    }

    @ParameterizedTest
    @EnumSource
    void aBadTableIsMendedInTwoRounds(Script script) {
        Page page = signedIn(script, Screen.PHONE, "Analyst");
        link(page, "Import figures").first().click();
        button(page, "Read the file").click();
        assertThat(page.locator(".ds_error-summary")).containsText("Choose whose values it holds");

        read(page, "area,period,value\nScotlnd,2024,many\n");
        assertThat(page.locator("main")).containsText("What is wrong");
        assertThat(page.locator("main")).containsText("Write \"Scotland\", if that is meant");
        look(page, "/work/imports/faults-" + script, Screen.PHONE);
        again(page, "area,period,value\nScotland,2024,many\n");
        assertThat(page.locator("main")).containsText("It is not a number");
        again(page, "area,period,value\nScotland,2024,1017\n");
        assertThat(page.locator("main")).containsText("nothing is written yet");
        assertThat(button(page, "Import it")).isVisible();
        look(page, "/work/imports/would-" + script, Screen.PHONE);
    }

    private static void again(Page page, String table) {
        link(page, "Import figures").first().click();
        read(page, table);
    }

    private static void read(Page page, String table) {
        page.getByLabel("Whose values it holds")
                .selectOption(new SelectOption().setValue("nrs-drug-misuse-deaths"));
        page.getByLabel("File", exactly())
                .setInputFiles(
                        new FilePayload(
                                "t.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)));
        page.getByLabel("Edition", exactly()).fill("Made for a test");
        page.getByLabel("Source", exactly())
                .selectOption(new SelectOption().setValue("nrs-drug-related-deaths-2024"));
        button(page, "Read the file").click();
    }

    /** Axe itself is a script, so it looks where scripts run. */
    private void look(Page page, String name, Screen screen) {
        page.screenshot(
                new ScreenshotOptions()
                        .setPath(
                                Build.output()
                                        .resolve("screenshots")
                                        .resolve(
                                                "%s-%d.jpg"
                                                        .formatted(
                                                                new Sample(name, 200).slug(),
                                                                screen.width())))
                        .setFullPage(true));
        if (!withoutScript.contains(page)) {
            assertThat(Visits.violations(page)).as(name).isEmpty();
        }
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as(name)
                .isEqualTo(screen.width());
    }

    private Page signedIn(Script script, Screen screen, String role) {
        Window window = chromium.window(screen, script);
        contexts.add(window.page().context());
        window.open("/work");
        Page page = noted(window, script);
        assertThat(page).hasURL(Pattern.compile("/sign-in$"));
        page.getByLabel("Act as").selectOption(role);
        page.getByLabel("Password").fill("demonstration");
        button(page, "Sign in").click();
        assertThat(page).hasURL(Pattern.compile("/work$"));
        return page;
    }

    private Page noted(Window window, Script script) {
        if (script == Script.OFF) {
            withoutScript.add(window.page());
        }
        return window.page();
    }

    private static Locator button(Page page, String words) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(words).setExact(true));
    }

    private static Locator link(Page page, String words) {
        return page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(words));
    }
}
