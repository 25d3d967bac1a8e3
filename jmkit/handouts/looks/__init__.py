"""Looks: how a page is laid out and styled, also by strangers."""
