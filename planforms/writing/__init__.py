"""From a page or a plan to bytes: HTML, PDF, and forms in Word and Excel."""
