namespace Claimline.Language.Dates;

/// <summary>What a word can do in a date; date-words.tsv tells the roles apart.</summary>
[Flags]
internal enum DateRole
{
    None = 0,
    Month = 1 << 0,
    Weekday = 1 << 1,
    Season = 1 << 2,
    Day = 1 << 3,
    Night = 1 << 4,
    Unit = 1 << 5,
    Direction = 1 << 6,
    Anchor = 1 << 7,
    Span = 1 << 8,
    Modifier = 1 << 9,
    Boundary = 1 << 10,
    Ordinal = 1 << 11,
    Half = 1 << 12,
    Part = 1 << 13,
    Join = 1 << 14,
    Ago = 1 << 15,
    Ahead = 1 << 16,
    Near = 1 << 17,
    Between = 1 << 18,
    Prefix = 1 << 19,

    /// <summary>A name only with a capital: "March", not "march".</summary>
    NeedsCapital = 1 << 20,

    /// <summary>A name only beside other words of the calendar: "May 5", "in May".</summary>
    NeedsContext = 1 << 21,

    /// <summary>"mid-June" as one word.</summary>
    Middle = 1 << 22,

    /// <summary>A date can be built on it.</summary>
    Opens = Month | Weekday | Season | Day | Night | Unit | Half | Part | Ago,
}

/// <summary>A stretch of the calendar, in the singular and in the plural.</summary>
internal enum DateUnit { None, Day, Weekend, Week, Month, Quarter, Year, Decade, Century, Days, Weekends, Weeks, Months, Quarters, Years, Decades, Centuries }
