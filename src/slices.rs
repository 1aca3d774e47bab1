//! Long lists, made in slices: what fills the first screen at once, the rest a slice at a time
//! while the browser has nothing else to do, and all of it before the page goes to paper.
//!
//! A slice is drawn anew only when what it shows has changed, so that a correction in a long
//! article costs no more than in a short one.

use std::ops::Range;
use std::sync::Arc;

use leptos::prelude::*;

use crate::live;
use crate::platform;

/// The slices of one list.
#[derive(Clone, Copy)]
pub struct Slices {
    /// Items in a slice.
    size: usize,
    /// One for each slice: true once it is wanted on the page.
    wanted: StoredValue<Vec<ArcRwSignal<bool>>>,
    /// True while slices wait for the browser to be idle.
    filling: StoredValue<bool>,
}

impl Slices {
    /// None yet; `size` items each.
    pub fn new(size: usize) -> Self {
        let slices = Self {
            size,
            wanted: StoredValue::new(Vec::new()),
            filling: StoredValue::new(false),
        };
        platform::before_print(move || slices.make_all());
        slices
    }

    /// Makes the slice with this item now; it is on the page before the next frame. Returns true if
    /// it was not there yet.
    pub fn need(self, item: usize) -> bool {
        let slice = self
            .wanted
            .with_value(|all| all.get(item / self.size).cloned());
        let missing = slice.filter(|slice| !slice.get_untracked());
        if let Some(slice) = &missing {
            slice.set(true);
        }
        missing.is_some()
    }

    /// The list, from its beginning: `count` items, of which `first` are made at once. `content` is
    /// all that the items of a slice show, and `draw` shows it.
    pub fn list<T: PartialEq + Send + Sync + 'static>(
        self,
        count: Memo<usize>,
        first: usize,
        content: impl Fn(Range<usize>) -> T + Send + Sync + 'static,
        draw: impl Fn(&T) -> AnyView + Send + Sync + 'static,
    ) -> AnyView {
        self.wanted.set_value(Vec::new());
        let content = Arc::new(content);
        let draw = Arc::new(draw);
        let drawn = move |slice: usize, wanted: ArcRwSignal<bool>| {
            let (content, draw) = (content.clone(), draw.clone());
            let range = move || {
                let start = slice * self.size;
                start..(start + self.size).min(count.get()).max(start)
            };
            let content = Memo::new(move |_| wanted.get().then(|| content(range())));
            live::part(move || {
                content.with(|content| content.as_ref().map(|content| draw(content)))
            })
            .into_any()
        };
        self.slots(count, first, Arc::new(drawn))
    }

    /// One place on the page for each slice, in order.
    fn slots(
        self,
        count: Memo<usize>,
        first: usize,
        drawn: Arc<dyn Fn(usize, ArcRwSignal<bool>) -> AnyView + Send + Sync>,
    ) -> AnyView {
        let slices = Memo::new(move |_| count.get().div_ceil(self.size));
        let each = move || {
            let slices = slices.get();
            self.wanted.update_value(|wanted| {
                wanted.truncate(slices);
                for slice in wanted.len()..slices {
                    wanted.push(ArcRwSignal::new(slice * self.size < first));
                }
            });
            self.fill();
            0..slices
        };
        let slot = move |slice: usize| {
            let wanted = self.wanted.with_value(|wanted| wanted.get(slice).cloned());
            wanted.map(|wanted| drawn(slice, wanted))
        };
        view! { <For each key=|slice| *slice children=slot/> }.into_any()
    }

    /// Makes all slices now: paper has no later.
    fn make_all(self) {
        let all = self.wanted.try_with_value(Vec::clone).unwrap_or_default();
        for slice in all.iter().filter(|slice| !slice.get_untracked()) {
            slice.set(true);
        }
    }

    /// Makes the other slices, in order, each when the browser is idle.
    fn fill(self) {
        // Gone once the list is.
        if self
            .filling
            .try_update_value(|filling| std::mem::replace(filling, true))
            != Some(false)
        {
            return;
        }
        platform::when_idle(move || {
            let missing = |slice: &&ArcRwSignal<bool>| !slice.get_untracked();
            let next = self
                .wanted
                .try_with_value(|wanted| wanted.iter().find(missing).cloned());
            self.filling.try_set_value(false);
            if let Some(next) = next.flatten() {
                next.set(true);
                self.fill();
            }
        });
    }
}
