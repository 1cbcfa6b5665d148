# The methods of `cairn rates` in base R, on whole vectors, to be timed beside Cairn.
# Rscript rates.R METHOD IN.CSV OUT.CSV TIMES: prints the seconds of each time, without reading and writing.
args <- commandArgs(TRUE)
method <- args[1]
d <- read.csv(args[2], colClasses = "numeric")
times <- as.integer(args[4])

exact_lower <- function(x, tail) ifelse(x > 0, qgamma(tail, x), 0)
exact_upper <- function(x, tail) qgamma(tail, x + 1, lower.tail = FALSE)
byar_lower <- function(x, z) x * (1 - 1 / (9 * x) - z / (3 * sqrt(x)))^3
byar_upper <- function(x, z) (x + 1) * (1 - 1 / (9 * (x + 1)) + z / (3 * sqrt(x + 1)))^3
tail_of <- function(level) (1 - level) / 2
z_of <- function(level) qnorm(tail_of(level), lower.tail = FALSE)

# Exact below 10 events, Byar's from 10 up; the exact quantiles only where they are wanted.
limits <- function(x, level) {
  level <- rep_len(level, length(x))
  few <- x < 10
  z <- z_of(level)
  lower <- byar_lower(x, z)
  upper <- byar_upper(x, z)
  lower[few] <- exact_lower(x[few], tail_of(level[few]))
  upper[few] <- exact_upper(x[few], tail_of(level[few]))
  list(lower = lower, upper = upper)
}

rate <- function(d) {
  per <- d$multiplier / d$denominator
  l <- limits(d$numerator, d$confidence)
  tail <- tail_of(d$confidence)
  data.frame(
    d,
    value = d$numerator * per, lower = l$lower * per, upper = l$upper * per,
    lower_exact = exact_lower(d$numerator, tail) * per,
    upper_exact = exact_upper(d$numerator, tail) * per
  )
}

proportion <- function(d) {
  x <- d$numerator
  n <- d$denominator
  z <- z_of(d$confidence)
  centre <- 2 * x + z^2
  spread <- z * sqrt(z^2 + 4 * x * (1 - x / n))
  lower <- ifelse(x == 0, 0, (centre - spread) / (2 * (n + z^2)))
  upper <- ifelse(x == n, 1, (centre + spread) / (2 * (n + z^2)))
  data.frame(d, value = x / n * d$multiplier, lower = lower * d$multiplier, upper = upper * d$multiplier)
}

dsr <- function(d) {
  w <- d$stdpop / d$population
  s <- rowsum(
    cbind(x = d$count, n = d$population, w = d$stdpop, y = d$count * w, v = d$count * w^2),
    d$area, reorder = FALSE
  )
  x <- s[, "x"]
  value <- s[, "y"] / s[, "w"]
  variance <- s[, "v"] / s[, "w"]^2
  scale <- sqrt(variance / x)
  at <- function(level) {
    z <- z_of(level)
    data.frame(
      area = as.numeric(rownames(s)), confidence = level, total_count = x, total_pop = s[, "n"],
      value = value * 1e5, vardsr = variance,
      lower = (value + scale * (byar_lower(x, z) - x)) * 1e5,
      upper = (value + scale * (byar_upper(x, z) - x)) * 1e5
    )
  }
  both <- rbind(at(0.95), at(0.998))
  both[order(rep(seq_along(x), 2)), ]
}

funnel <- function(d) {
  s <- rowsum(cbind(x = d$observed, n = d$denominator), d$group, reorder = FALSE)
  average <- (s[, "x"] / s[, "n"])[match(d$group, as.numeric(rownames(s)))]
  p95 <- limits(d$observed, 0.95)
  p998 <- limits(d$observed, 0.998)
  n <- d$denominator
  data.frame(
    d,
    average = average,
    low95 = p95$lower / n, high95 = p95$upper / n, low998 = p998$lower / n, high998 = p998$upper / n
  )
}

work <- switch(method, rate = rate, proportion = proportion, dsr = dsr, funnel = funnel)
for (i in seq_len(times)) {
  begun <- proc.time()[["elapsed"]]
  out <- work(d)
  cat(sprintf("%.6f\n", proc.time()[["elapsed"]] - begun))
}
out[] <- lapply(out, function(column) sprintf("%.17g", column))
write.csv(out, args[3], row.names = FALSE, quote = FALSE)
