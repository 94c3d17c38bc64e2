# Gould-Fernandez brokerage and reciprocity by the package sna, for make_expected.py: one graph a line on standard input
# ("n;classes;senders;receivers", nodes from 1), one line of numbers each on standard output. The first argument is the
# number of undirected graphs that come first, given as symmetric digraphs; the others are directed.
suppressPackageStartupMessages(library(sna))
undirected <- as.integer(commandArgs(trailingOnly = TRUE)[1])
numbers <- function(text) if (nchar(text) == 0) integer(0) else as.integer(strsplit(text, ",", fixed = TRUE)[[1]])
show <- function(label, values) cat(label, paste(sprintf("%.15g", values), collapse = ","), "\n", sep = "")

lines <- readLines(file("stdin"))
cat("sna=", as.character(packageVersion("sna")), " R=", as.character(getRversion()), "\n", sep = "")
for (i in seq_along(lines)) {
  parts <- strsplit(paste0(lines[i], ";#"), ";", fixed = TRUE)[[1]]
  n <- as.integer(parts[1])
  matrix <- matrix(0, n, n)
  matrix[cbind(numbers(parts[3]), numbers(parts[4]))] <- 1
  found <- brokerage(matrix, numbers(parts[2]))
  # Row by row: the six roles of node 1, of node 2 …
  show("raw:", as.vector(t(found$raw.nli)))
  if (i > undirected) {
    show("expected:", as.vector(t(found$exp.nli)))
    show("sd:", as.vector(t(found$sd.nli)))
    show("reciprocity:", grecip(matrix, measure = "edgewise"))
  }
}
