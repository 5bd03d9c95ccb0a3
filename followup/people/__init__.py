"""Municipalities, people, contacts and coordinators, and who may do what."""
