"""What tables say: answers, funnels, scores, reviews, stage by stage."""
