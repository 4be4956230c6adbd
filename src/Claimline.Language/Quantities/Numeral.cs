namespace Claimline.Language.Quantities;

/// <summary>A number as it stands in the text: its tokens from <paramref name="First"/> up to and without <paramref name="End"/>.</summary>
/// <param name="Value">Null where the words give only a size ("dozens", "several hundred").</param>
/// <param name="Digits">Written in digits, at least in part.</param>
/// <param name="Scale">What the words after its digits multiply by; 1 where there are none.</param>
internal readonly record struct Numeral(int First, int End, decimal? Value, bool Digits, decimal Scale = 1);
