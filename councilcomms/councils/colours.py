"""Contrast, by WCAG 2.2's relative luminance."""


def _channel(value: int) -> float:
    part = value / 255
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def luminance(colour: str) -> float:
    """Relative luminance, 0 to 1, of ``#rrggbb``."""
    red, green, blue = (_channel(int(colour[i : i + 2], 16)) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def readable_on(colour: str) -> str:
    """Black or white, whichever has more contrast on ``colour``: pure black where the softer one is not enough."""
    best = max("#0b0c0c", "#ffffff", key=lambda text: contrast(colour, text))
    return best if contrast(colour, best) >= 4.5 else "#000000"
