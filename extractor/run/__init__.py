"""Runs over many inputs: one function a shard, and its runners."""
