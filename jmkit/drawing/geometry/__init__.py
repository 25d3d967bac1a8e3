"""Rectangles, outlines and the shapes made of them: plain numbers, no renderer."""
