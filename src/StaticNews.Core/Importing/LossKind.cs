namespace StaticNews.Importing;

/// <summary>What sort of thing an import could not carry over as it was.</summary>
public enum LossKind
{
    /// <summary>A shortcode, Liquid tag or plugin call that is kept as visible text.</summary>
    Shortcode,

    /// <summary>Raw HTML or an HTML comment that is left out or shown as text.</summary>
    Html,

    /// <summary>A link or reference whose target is not in the imported site.</summary>
    Link,

    /// <summary>A heading whose anchor changes.</summary>
    Anchor,

    /// <summary>An old address that a static host cannot answer.</summary>
    Address,

    /// <summary>A front-matter value that has another meaning or shape here.</summary>
    FrontMatter,

    /// <summary>A page that is not carried because this engine makes its own, or that was never published.</summary>
    Page,

    /// <summary>A file of a format that cannot be read.</summary>
    Format,

    /// <summary>Layouts, includes, themes and plugins.</summary>
    Template,

    /// <summary>Files for an asset pipeline, and attachments that are not at hand.</summary>
    Asset,

    /// <summary>Data files in a format other than YAML.</summary>
    Data,

    /// <summary>A setting without a counterpart.</summary>
    Setting,

    /// <summary>Entries of further menus.</summary>
    Menu,

    /// <summary>Attribute lists of a Markdown dialect.</summary>
    Attribute,

    /// <summary>Text that is left out.</summary>
    Text,
}
