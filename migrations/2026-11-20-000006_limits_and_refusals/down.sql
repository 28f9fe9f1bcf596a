DROP FUNCTION give_back_to_bucket;
DROP FUNCTION take_from_bucket;
DROP TABLE refusals;
DROP TABLE limit_buckets;
