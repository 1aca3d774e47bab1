//! The layout on graphs like those of news articles: what it promises, and how good it is.

mod graphs;

use std::sync::LazyLock;

use dossier::layout::{Area, Picture, lay_out};
use graphs::Graph;

const WIDE: Area = Area {
    width: 960,
    height: 600,
};
const PHONE: Area = Area {
    width: 360,
    height: 560,
};

/// A graph laid out in an area.
struct Case {
    graph: Graph,
    area: Area,
    picture: Picture,
}

/// Graphs of real sizes in both areas.
static ARTICLES: LazyLock<Vec<Case>> = LazyLock::new(|| cases(graphs::of_articles(200)));

/// Graphs such as no article of ours has had.
static ODD: LazyLock<Vec<Case>> = LazyLock::new(|| {
    let sizes = [(62, 200), (40, 0), (30, 435), (150, 130)];
    cases(sizes.map(|(actors, pairs)| graphs::of_size(actors, pairs)))
});

fn cases(graphs: impl IntoIterator<Item = Graph>) -> Vec<Case> {
    let in_area = |graph: Graph, area| Case {
        picture: lay_out(&graph.boxes, &graph.lines, area),
        graph,
        area,
    };
    let graphs = graphs.into_iter();
    graphs
        .flat_map(|graph| [in_area(graph.clone(), WIDE), in_area(graph, PHONE)])
        .collect()
}

fn all() -> impl Iterator<Item = &'static Case> {
    ARTICLES.iter().chain(ODD.iter())
}

fn of_articles(area: Area) -> impl Iterator<Item = &'static Case> {
    ARTICLES.iter().filter(move |case| case.area == area)
}

fn mean(values: impl Iterator<Item = f64>) -> f64 {
    let (count, sum) = values.fold((0.0, 0.0), |(count, sum), value| (count + 1.0, sum + value));
    sum / count
}

/// Left, upper, right and lower edge of each box, in half pixels.
fn edges(case: &Case) -> Vec<[i64; 4]> {
    let boxes = case.graph.boxes.iter().zip(&case.picture.centres);
    boxes
        .map(|(size, centre)| {
            let [x, y] = [centre.x, centre.y].map(|value| 2 * i64::from(value));
            let [width, height] = [size.width, size.height].map(i64::from);
            [x - width, y - height, x + width, y + height]
        })
        .collect()
}

#[test]
fn boxes_do_not_overlap() {
    for case in all() {
        let edges = edges(case);
        for (rank, a) in edges.iter().enumerate() {
            for b in &edges[..rank] {
                let apart = a[2] <= b[0] || b[2] <= a[0] || a[3] <= b[1] || b[3] <= a[1];
                assert!(apart, "{a:?} and {b:?} in {:?}", case.area);
            }
        }
    }
}

#[test]
fn boxes_lie_within_the_picture() {
    for case in all() {
        let size = [case.picture.width, case.picture.height];
        let [right, lower] = size.map(|size| 2 * i64::from(size));
        for edge in edges(case) {
            let inside = edge[0] >= 0 && edge[1] >= 0 && edge[2] <= right && edge[3] <= lower;
            assert!(inside, "{edge:?} in {size:?}");
        }
    }
}

#[test]
fn a_picture_has_the_shape_of_its_area() {
    for Case { area, picture, .. } in all() {
        assert!(picture.width >= area.width && picture.height >= area.height);
        let height = f64::from(picture.width) * f64::from(area.height) / f64::from(area.width);
        assert!((height - f64::from(picture.height)).abs() < 3.0, "{area:?}");
    }
}

#[test]
fn the_same_graph_gives_the_same_picture() {
    for Case {
        graph,
        area,
        picture,
    } in of_articles(WIDE)
    {
        assert_eq!(*picture, lay_out(&graph.boxes, &graph.lines, *area));
    }
}

/// Fails when any place has moved by a pixel: on purpose, and then the number is to be renewed, or
/// because this machine calculates in another way than the one it was made on.
#[test]
fn every_machine_gives_the_same_picture() {
    let mut hash: u32 = 0x811c_9dc5;
    for centre in all().flat_map(|case| &case.picture.centres) {
        for value in [centre.x, centre.y] {
            hash = (hash ^ value).wrapping_mul(0x0100_0193);
        }
    }
    assert_eq!(hash, 547_637_439);
}

#[test]
fn distances_in_the_picture_are_those_in_the_graph() {
    for area in [WIDE, PHONE] {
        let stress = mean(of_articles(area).map(stress));
        assert!(stress <= 0.02, "mean stress {stress:.4} in {area:?}");
    }
}

#[test]
fn few_lines_cross() {
    for area in [WIDE, PHONE] {
        let crossings = mean(of_articles(area).map(|case| crossings(case) as f64));
        // ForceAtlas2 (graphology-layout-forceatlas2 0.10, inferred settings, 300 rounds, overlaps
        // not removed) leaves 1.2 on these graphs.
        assert!(crossings <= 1.1, "{crossings:.3} crossings in {area:?}");
    }
}

#[test]
fn most_pictures_fit_the_area_as_it_is_and_the_largest_stay_legible() {
    let mut scales: Vec<f64> = of_articles(WIDE)
        .map(|case| f64::from(case.picture.width) / f64::from(case.area.width))
        .collect();
    scales.sort_by(f64::total_cmp);
    assert!(scales[scales.len() * 8 / 10] <= 1.0);
    // Labels of 14 pixels are shown at more than 8 then.
    assert!(scales[scales.len() - 1] <= 1.7, "{scales:?}");
}

/// The mean square of the relative errors of the distances between related actors, each connected
/// part at the scale that suits it best; the distance of two actors is the number of lines between.
fn stress(Case { graph, picture, .. }: &Case) -> f64 {
    let (mut errors, mut pairs) = (0.0, 0.0);
    let steps = steps(graph);
    for first in 0..steps.len() {
        let part: Vec<usize> = (0..steps.len())
            .filter(|&node| steps[first][node] < usize::MAX)
            .collect();
        if part[0] != first {
            continue;
        }
        let (mut count, mut ratios, mut squares) = (0.0, 0.0, 0.0);
        for (rank, &a) in part.iter().enumerate() {
            for &b in &part[..rank] {
                let [a_at, b_at] = [picture.centres[a], picture.centres[b]];
                let dx = f64::from(a_at.x) - f64::from(b_at.x);
                let dy = f64::from(a_at.y) - f64::from(b_at.y);
                let ratio = (dx * dx + dy * dy).sqrt() / steps[a][b] as f64;
                count += 1.0;
                ratios += ratio;
                squares += ratio * ratio;
            }
        }
        if count > 0.0 {
            errors += count - ratios * ratios / squares;
            pairs += count;
        }
    }
    if pairs > 0.0 { errors / pairs } else { 0.0 }
}

/// The number of lines from each actor to each other; `usize::MAX` where there is no way.
fn steps(graph: &Graph) -> Vec<Vec<usize>> {
    let count = graph.boxes.len();
    let mut steps = vec![vec![usize::MAX; count]; count];
    for (from, row) in steps.iter_mut().enumerate() {
        row[from] = 0;
        let mut border = vec![from];
        for step in 1.. {
            let mut next = Vec::new();
            for line in &graph.lines {
                for [a, b] in [line.ends, [line.ends[1], line.ends[0]]] {
                    if border.contains(&a) && row[b] == usize::MAX {
                        row[b] = step;
                        next.push(b);
                    }
                }
            }
            if next.is_empty() {
                break;
            }
            border = next;
        }
    }
    steps
}

fn crossings(Case { graph, picture, .. }: &Case) -> usize {
    let place = |node: usize| {
        let centre = picture.centres[node];
        [i64::from(centre.x), i64::from(centre.y)]
    };
    let side = |a: usize, b: usize, c: usize| {
        let [a, b, c] = [a, b, c].map(place);
        ((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])).signum()
    };
    let mut count = 0;
    for (rank, line) in graph.lines.iter().enumerate() {
        for other in &graph.lines[..rank] {
            let ([a, b], [c, d]) = (line.ends, other.ends);
            let apart = ![c, d].contains(&a) && ![c, d].contains(&b);
            let crossing = side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
            count += usize::from(apart && crossing);
        }
    }
    count
}
