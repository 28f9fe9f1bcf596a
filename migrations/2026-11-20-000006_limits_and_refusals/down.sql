DROP TABLE refusals;
DROP TABLE limit_buckets;
