namespace Claimline.Language.Quantities;

/// <summary>What a word does around a number; quantity-words.tsv tells them apart, the last four come from the other tables.</summary>
[Flags]
internal enum QuantityRole
{
    None = 0,
    Name = 1 << 0,
    Title = 1 << 1,
    Clock = 1 << 3,
    Caliber = 1 << 4,
    Alone = 1 << 5,
    Classifier = 1 << 6,
    Generic = 1 << 7,
    Plural = 1 << 8,
    Singular = 1 << 9,
    Per = 1 << 10,
    Each = 1 << 11,
    Ages = 1 << 12,
    Change = 1 << 13,
    RangeTo = 1 << 14,
    RangeOr = 1 << 15,
    From = 1 << 16,
    At = 1 << 17,
    Earlier = 1 << 18,
    Function = 1 << 19,
    Minus = 1 << 24,
    In = 1 << 25,
    Unit = 1 << 20,
    BoundEnd = 1 << 21,
    BoundStart = 1 << 22,
    Phase = 1 << 23,
}

/// <summary>A unit as readings write it.</summary>
/// <param name="Form">As it must stand in the text; null where case does not matter.</param>
internal readonly record struct Unit(string Name, UnitKind Kind, DataLine Line, string? Form = null);

internal enum UnitKind : byte { Measure, Short, Degree, Time, Age, Money, Share }

/// <summary>What a phrase does to the number beside it.</summary>
internal readonly record struct Bound(BoundKind Kind, DataLine Line);

internal enum BoundKind : byte { Link, About, Min, Max, Between }
