namespace Claimline.Language.Places;

/// <summary>What a word tells about a name beside it; several at once. Listed in place-words.tsv.</summary>
[Flags]
internal enum PlaceRole : long
{
    None = 0,

    /// <summary>Part of the name, after it: "Oblast", "River".</summary>
    Kind = 1 << 0,

    /// <summary>After a list of names: "oblasts".</summary>
    KindPlural = 1 << 1,

    /// <summary>Part of the name, with "of" before it: "Gulf of".</summary>
    KindOf = 1 << 2,

    /// <summary>Part of the name, before it: "Lake".</summary>
    KindBefore = 1 << 3,
    Bearing = 1 << 4,

    /// <summary>Said of places alone: "near".</summary>
    Place = 1 << 5,

    /// <summary>Mostly said of places: "in".</summary>
    Locative = 1 << 6,
    To = 1 << 7,
    Of = 1 << 8,
    With = 1 << 9,
    Between = 1 << 10,

    /// <summary>Said of places and of much else: "on".</summary>
    Weak = 1 << 11,

    /// <summary>"to" after it leads to a place: "deployed", "route".</summary>
    Motion = 1 << 12,

    /// <summary>"of" after it names a place: "most", "invasion".</summary>
    Part = 1 << 13,

    /// <summary>"with" after it names a place: "border".</summary>
    Edge = 1 << 14,

    /// <summary>Names joined by a hyphen before it are places: "border", "line".</summary>
    Beside = 1 << 15,

    /// <summary>A name right before it is a place, known or not: "direction".</summary>
    After = 1 << 16,

    /// <summary>A verb whose object is a place, if its name can be one: "seize".</summary>
    Object = 1 << 17,

    /// <summary>The same for countries, which may also be opponents: "enter".</summary>
    ObjectCountry = 1 << 18,

    /// <summary>An office: a place before it locates.</summary>
    Title = 1 << 19,

    /// <summary>May stand between a place and an office.</summary>
    TitlePart = 1 << 20,

    /// <summary>In front of a name it is no part of it: "occupied".</summary>
    Before = 1 << 21,

    /// <summary>After a hyphen it leaves the name a place: "-based".</summary>
    Suffix = 1 << 22,

    /// <summary>"from" or "in" after it names whom, not where: "support".</summary>
    NotFrom = 1 << 23,

    /// <summary>Makes the place before it an actor: "said".</summary>
    Saying = 1 << 24,

    /// <summary>Begins a name of the starter gazetteer or of a theatre.</summary>
    Name = 1 << 25,

    /// <summary>"Iranian": in front of a name it is no part of it.</summary>
    Nationality = 1 << 26,

    /// <summary>A small word inside names: "of", "al".</summary>
    Link = 1 << 27,

    /// <summary>"on" after it leads to a place: "attack".</summary>
    Attack = 1 << 28,

    /// <summary>A verb whose object is mostly a place, but also much else: "leave".</summary>
    ObjectWeak = 1 << 29,

    /// <summary>A preposition that after some nouns leads to a person or a state: "from".</summary>
    Whom = 1 << 30,

    /// <summary>"Kharkiv counteroffensive": the place names it.</summary>
    Operation = 1L << 31,

    /// <summary>What is sent to somebody: "to" after it leads to whom, not where.</summary>
    Goods = 1L << 32,

    /// <summary>"the Orlan drone", "the Sparta tanker": a name before it that is not listed as a place is the thing's.</summary>
    Thing = 1L << 33,

    /// <summary>A unit of distance.</summary>
    Distance = 1L << 34,

    /// <summary>"both", "all": what follows is said of more than the last place.</summary>
    Both = 1L << 35,

    /// <summary>Leads from a place to the area that it lies in: "in".</summary>
    In = 1L << 36,

    /// <summary>"Airport", "Bridge": part of a facility's name where it has a capital.</summary>
    Facility = 1L << 37,

    /// <summary>Begins the words by which texts name an axis of a theatre.</summary>
    AxisWord = 1L << 38,

    /// <summary>Between a name and its kind: "Urban Raion".</summary>
    KindPart = 1L << 39,

    /// <summary>A small article that some names begin with: "al".</summary>
    Article = 1L << 40,

    /// <summary>"from" a country after these verbs names who gives: "request".</summary>
    Asking = 1L << 41,

    /// <summary>"the al Hol camp": a name right before it is the camp's own.</summary>
    Post = 1L << 44,

    /// <summary>A country after it is aimed at, which makes it an opponent: "at".</summary>
    Aimed = 1L << 43,

    /// <summary>"from".</summary>
    From = 1L << 42,
}
