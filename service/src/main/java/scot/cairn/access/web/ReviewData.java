package scot.cairn.access.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import scot.cairn.access.AccessReview;
import scot.cairn.access.AccessReview.Held;
import scot.cairn.access.ApiClient;
import scot.cairn.access.Capacity;
import scot.cairn.access.Places;
import scot.cairn.access.Scope;
import scot.cairn.calendar.Times;

/** Who has access, as data for auditors' programs: pseudonyms and capacities, no names. */
@Component
class ReviewData {

    private final AccessReview review;
    private final Places places;
    private final Clock clock;

    ReviewData(AccessReview review, Places places, Clock clock) {
        this.review = review;
        this.places = places;
        this.clock = clock;
    }

    /** What a program is let in as. */
    record WhoAmI(
            String pseudonym,
            String name,
            String body,
            List<String> scopes,
            List<String> areas,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** Every account on a day; for one area, those with a capacity there. */
    record Review(LocalDate on, @Nullable String area, List<Account> accounts) {}

    /** An account, its capacities and what of it wants a second look. */
    record Account(
            UUID account,
            String admittedAt,
            @Nullable String lastSignIn,
            List<CapacityOf> capacities,
            List<String> remarks) {}

    /** One capacity. */
    record CapacityOf(
            long id,
            String role,
            String body,
            List<String> areas,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String endedAt,
            @Nullable Long delegatedFrom,
            boolean holds) {}

    static WhoAmI whoIs(ApiClient client) {
        return new WhoAmI(
                client.pseudonym().toString(),
                client.name(),
                client.body(),
                client.scopes().stream().map(Scope::id).sorted().toList(),
                client.areas(),
                client.from(),
                client.to());
    }

    /** The whole nation's. */
    Review everywhere() {
        return review(null, _ -> true);
    }

    /** One area's; empty where there is no such area. */
    Optional<Review> in(String area) {
        return places.areas().containsKey(area)
                ? Optional.of(review(area, capacity -> capacity.areas().contains(area)))
                : Optional.empty();
    }

    private Review review(@Nullable String area, Predicate<Capacity> wanted) {
        List<Held> everyone = review.everyone();
        List<AccessReview.Remark> remarks = review.remarks(everyone);
        LocalDate today = Times.day(clock.instant());
        return new Review(
                today,
                area,
                everyone.stream()
                        .filter(held -> area == null || held.capacities().stream().anyMatch(wanted))
                        .map(held -> account(held, wanted, remarks, today))
                        .toList());
    }

    private static Account account(
            Held held,
            Predicate<Capacity> wanted,
            List<AccessReview.Remark> remarks,
            LocalDate today) {
        return new Account(
                held.account().pseudonym(),
                held.account().admittedAt().toString(),
                held.account().lastSignIn() == null ? null : held.account().lastSignIn().toString(),
                held.capacities().stream()
                        .filter(wanted)
                        .map(capacity -> capacity(capacity, today))
                        .toList(),
                remarks.stream()
                        .filter(remark -> remark.account().equals(held.account()))
                        .map(AccessReview.Remark::what)
                        .toList());
    }

    private static CapacityOf capacity(Capacity capacity, LocalDate today) {
        return new CapacityOf(
                capacity.id(),
                capacity.role().id(),
                capacity.body(),
                capacity.areas(),
                capacity.from(),
                capacity.to(),
                capacity.end() == null ? null : capacity.end().at().toString(),
                capacity.delegatedFrom(),
                capacity.holdsOn(today));
    }
}
