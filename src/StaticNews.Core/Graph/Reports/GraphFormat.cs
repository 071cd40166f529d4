namespace StaticNews.Graph.Reports;

/// <summary>The form in which a graph is handed to other programs.</summary>
public enum GraphFormat
{
    /// <summary>Articles, topics and phrases as one JSON object; docs/graph.md describes it.</summary>
    Json,

    /// <summary>GraphML (Brandes et al. 2002), as Gephi, yEd and NetworkX read it.</summary>
    GraphMl,

    /// <summary>The DOT language of Graphviz.</summary>
    Dot,
}
