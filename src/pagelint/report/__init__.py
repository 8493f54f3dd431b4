"""Reports: findings as text, JSON, SARIF … One file a reporter."""
