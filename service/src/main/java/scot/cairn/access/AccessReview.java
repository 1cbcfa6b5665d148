package scot.cairn.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.calendar.Times;

/**
 * Who has access, and what of it wants a second look. The database shows all of it to those who
 * keep accounts and to auditors; to anybody else, their own.
 */
@Service
public class AccessReview {

    /** An account that nobody has used for so long is asked about. */
    public static final Duration UNUSED = Duration.ofDays(90);

    /** More administrators than these are too many. */
    public static final int ADMINISTRATORS = 3;

    /** A capacity that ends within so many days is told of. */
    public static final int DAYS_AHEAD = 60;

    private final Accounts accounts;
    private final Clock clock;

    AccessReview(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** An account with every capacity that it ever had. */
    public record Held(Account account, List<Capacity> capacities) {}

    /** Something to look at. */
    public record Remark(String what, Account account) {}

    /** Every account that the one who acts may see, by name. */
    @Transactional
    public List<Held> everyone() {
        Map<UUID, List<Capacity>> capacities =
                accounts.capacities().stream().collect(Collectors.groupingBy(Capacity::account));
        return accounts.all().stream()
                .map(account ->
                        new Held(account, capacities.getOrDefault(account.pseudonym(), List.of())))
                .toList();
    }

    /** One of them. */
    @Transactional
    public Optional<Held> of(UUID account) {
        return accounts.find(account).map(found -> new Held(found, accounts.capacities(account)));
    }

    /** One capacity. */
    @Transactional
    public Optional<Capacity> capacity(long id) {
        return accounts.capacity(id);
    }

    /** What wants a second look, account by account. */
    public List<Remark> remarks(List<Held> everyone) {
        LocalDate today = Times.day(clock.instant());
        List<Held> administrators =
                everyone.stream()
                        .filter(held ->
                                held.capacities().stream()
                                        .anyMatch(capacity ->
                                                capacity.role() == Role.ADMINISTRATOR
                                                        && capacity.holdsOn(today)))
                        .toList();
        List<Remark> remarks = new ArrayList<>();
        if (administrators.size() > ADMINISTRATORS) {
            administrators.forEach(held ->
                    remarks.add(
                            new Remark(
                                    "One of %d administrators; %d are enough"
                                            .formatted(administrators.size(), ADMINISTRATORS),
                                    held.account())));
        }
        everyone.forEach(held -> of(held, today).forEach(remarks::add));
        return remarks;
    }

    private List<Remark> of(Held held, LocalDate today) {
        List<Remark> remarks = new ArrayList<>();
        Account account = held.account();
        Instant used = account.lastSignIn() == null ? account.admittedAt() : account.lastSignIn();
        if (used.plus(UNUSED).isBefore(clock.instant())) {
            remarks.add(
                    new Remark("Not used for %d days or more".formatted(UNUSED.toDays()), account));
        }
        List<Capacity> standing =
                held.capacities().stream().filter(capacity -> capacity.holdsOn(today)).toList();
        if (standing.isEmpty()) {
            remarks.add(new Remark("Has no capacity today, and so may do nothing", account));
        }
        for (Capacity capacity : standing) {
            if (capacity.to() != null && !capacity.to().isAfter(today.plusDays(DAYS_AHEAD))) {
                remarks.add(
                        new Remark(
                                "Its capacity of %s ends on %s"
                                        .formatted(
                                                capacity.role().words().toLowerCase(Locale.ROOT),
                                                capacity.to()),
                                account));
            }
        }
        return remarks;
    }
}
